import type { z } from 'zod'
import type { App } from '../application.ts'
import { lostBeneath } from '../store/lost-effects.ts'
import type { OutboxRow } from '../store/outbox.ts'

/** The payloads of what it was built on and was given up meanwhile, the earliest first: what was before that one is what was before. */
export async function lostBefore<T>(app: App, effect: OutboxRow, shape: z.ZodType<T>): Promise<readonly T[]> {
  const rows = await app.database.transaction((tx) => lostBeneath(tx, effect))
  return rows.map(({ payload }) => shape.parse(payload))
}
