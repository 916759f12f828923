import { createHmac } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Announcement, Db, Tx } from './tx.ts'

export const liveChannel = 'remit_live'
/** A notification carries less than 8,000 bytes (PostgreSQL documentation: NOTIFY). */
const longestPayload = 7900

async function announce(db: Db, announcement: Announcement): Promise<void> {
  const whole = JSON.stringify(announcement)
  // Too many to name: everybody reads again, which says nothing that is not theirs.
  const payload = Buffer.byteLength(whole) > longestPayload ? JSON.stringify({ ...announcement, personIds: 'all' }) : whole
  await db.execute(sql`select pg_notify(${liveChannel}, ${payload})`)
}

/**
 * The database's clock plus the offset of the mock mode; never before the last entry of the log, so that a clock set back
 * brings no ended grant to life.
 */
async function readNow(db: Db): Promise<number> {
  const { rows } = await db.execute<{ now: number }>(sql`
    select greatest(
      floor(extract(epoch from now()) * 1000)
        + coalesce((select (value #>> '{}')::numeric from settings_values where key = 'clock_offset'), 0),
      (select floor(extract(epoch from at) * 1000) from log_head)
    )::float8 as now`)
  const now = rows[0]?.now
  if (now === undefined || !Number.isSafeInteger(now)) throw new Error('the database told no time')
  return now
}

const macOf = (text: string, logKey: Buffer): string => createHmac('sha256', logKey).update(text).digest('hex')

/** Makes the transaction that repositories are handed from the driver's own, and runs what waits for its commit. */
export async function runTransaction<T>(
  begin: (inside: (db: Db) => Promise<T>) => Promise<T>,
  logKey: Buffer,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const waiting: (() => void)[] = []
  const result = await begin(async (db) => {
    const now = await readNow(db)
    return work({
      db,
      now,
      mac: (text) => macOf(text, logKey),
      afterCommit: (next) => waiting.push(next),
      announce: (announcement) => announce(db, announcement),
    })
  })
  for (const next of waiting) next()
  return result
}
