import { and, eq, lt, sql } from 'drizzle-orm'
import type { PersonId } from '#governance/id.ts'
import { idempotencyKeys } from './schema/access-tables.ts'
import type { Tx } from './tx.ts'

/** R19: an answer is kept this long. */
const keptMs = 24 * 60 * 60_000

export type Begun = 'new' | 'in_flight' | 'other_body' | { readonly stored: { readonly status: number; readonly answer: unknown } }

const own = (personId: PersonId, key: string) => and(eq(idempotencyKeys.personId, personId), eq(idempotencyKeys.key, key))

/**
 * In the transaction of the request itself: what is rolled back leaves no answer behind. A twin that is still running holds the
 * lock and is not waited for.
 */
export async function begin(tx: Tx, personId: PersonId, key: string, bodyHash: string): Promise<Begun> {
  const { rows } = await tx.db.execute<{ free: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${`idempotency ${personId} ${key}`}, 0)) as free`,
  )
  if (rows[0]?.free !== true) return 'in_flight'
  await tx.db.delete(idempotencyKeys).where(and(own(personId, key), lt(idempotencyKeys.createdAt, tx.now - keptMs)))
  const [before] = await tx.db.select().from(idempotencyKeys).where(own(personId, key))
  if (!before) {
    await tx.db.insert(idempotencyKeys).values({ personId, key, bodyHash, createdAt: tx.now })
    return 'new'
  }
  if (before.bodyHash !== bodyHash) return 'other_body'
  return before.status === null ? 'in_flight' : { stored: { status: before.status, answer: before.answer } }
}

export async function finish(tx: Tx, personId: PersonId, key: string, status: number, answer: unknown): Promise<void> {
  await tx.db.update(idempotencyKeys).set({ status, answer }).where(own(personId, key))
}

export async function forgetKeys(tx: Tx): Promise<void> {
  await tx.db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, tx.now - keptMs))
}
