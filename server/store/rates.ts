import { and, eq, lt, sql } from 'drizzle-orm'
import { rateCounters } from './schema/access-tables.ts'
import type { Tx } from './tx.ts'

export type Rate = { readonly allowed: true } | { readonly allowed: false; readonly retryAfterSeconds: number }

const windowOf = (tx: Tx, windowSeconds: number): number => Math.floor(tx.now / (windowSeconds * 1000)) * windowSeconds * 1000

function judge(tx: Tx, windowSeconds: number, tooMany: boolean): Rate {
  if (!tooMany) return { allowed: true }
  const endsAt = windowOf(tx, windowSeconds) + windowSeconds * 1000
  return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil((endsAt - tx.now) / 1000)) }
}

/** Counts one, and says whether it was within the limit of this window. */
export async function hit(tx: Tx, key: string, windowSeconds: number, limit: number): Promise<Rate> {
  const windowStart = windowOf(tx, windowSeconds)
  await tx.db.delete(rateCounters).where(and(eq(rateCounters.key, key), lt(rateCounters.windowStart, windowStart)))
  const [counter] = await tx.db
    .insert(rateCounters)
    .values({ key, windowStart, count: 1 })
    .onConflictDoUpdate({ target: [rateCounters.key, rateCounters.windowStart], set: { count: sql`${rateCounters.count} + 1` } })
    .returning({ count: rateCounters.count })
  return judge(tx, windowSeconds, counter === undefined || counter.count > limit)
}

/** Says whether one more would be within the limit, and counts nothing: for limits that count failures. */
export async function peek(tx: Tx, key: string, windowSeconds: number, limit: number): Promise<Rate> {
  const where = and(eq(rateCounters.key, key), eq(rateCounters.windowStart, windowOf(tx, windowSeconds)))
  const [counter] = await tx.db.select({ count: rateCounters.count }).from(rateCounters).where(where)
  return judge(tx, windowSeconds, counter !== undefined && counter.count >= limit)
}

/** Windows that ended long ago, of keys that never came back. */
export async function forgetRates(tx: Tx, olderThanMs: number): Promise<void> {
  await tx.db.delete(rateCounters).where(lt(rateCounters.windowStart, tx.now - olderThanMs))
}
