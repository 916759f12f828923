import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { settingsValues } from './schema/access-tables.ts'
import type { Tx } from './tx.ts'

/** null: never set. The caller reads it with a schema of its own. */
export async function getSetting(tx: Tx, key: string): Promise<unknown> {
  const [row] = await tx.db.select().from(settingsValues).where(eq(settingsValues.key, key))
  return row === undefined ? null : row.value
}

export async function setSetting(tx: Tx, key: string, value: string | number | boolean | object): Promise<void> {
  await tx.db
    .insert(settingsValues)
    .values({ key, value })
    .onConflictDoUpdate({ target: settingsValues.key, set: { value: sql`excluded.value` } })
}

/** Locks it until the commit and leaves it as it is; what it is from then on, where it was never set. */
export async function holdSetting(tx: Tx, key: string, first: string | object): Promise<void> {
  await tx.db
    .insert(settingsValues)
    .values({ key, value: first })
    .onConflictDoUpdate({ target: settingsValues.key, set: { value: sql`${settingsValues.value}` } })
}

/** The same for many at once: whoever holds it waits for them, and they for her. */
export async function shareSetting(tx: Tx, key: string, first: string | object): Promise<void> {
  const share = () => tx.db.select({ key: settingsValues.key }).from(settingsValues).where(eq(settingsValues.key, key)).for('share')
  if ((await share()).length > 0) return
  await tx.db.insert(settingsValues).values({ key, value: first }).onConflictDoNothing()
  await share()
}

/** How far the mock mode has moved the clock, in milliseconds; 0 outside it. */
export async function clockOffset(tx: Tx): Promise<number> {
  return z
    .int()
    .catch(0)
    .parse(await getSetting(tx, 'clock_offset'))
}

/** Whether anybody ever moved it, back to 0 included. */
export async function hasClockOffset(tx: Tx): Promise<boolean> {
  return (await getSetting(tx, 'clock_offset')) !== null
}

/** Holds from the next transaction on. */
export async function setClockOffset(tx: Tx, offsetMs: number): Promise<void> {
  await setSetting(tx, 'clock_offset', Math.round(offsetMs))
}
