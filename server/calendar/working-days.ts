import { z } from 'zod'
import type { DayKind } from '#governance/working-time.ts'
import type { Tx } from '../store/database.ts'
import { getSetting, holdSetting, setSetting } from '../store/settings.ts'

const key = 'working_days'
const shape = z.record(z.iso.date(), z.enum(['off', 'work']))

/** What was said here of single days; it lies over the usual calendar and the operator's. */
export async function saidDays(tx: Tx): Promise<ReadonlyMap<string, DayKind>> {
  const stored = await getSetting(tx, key)
  return new Map(stored === null ? [] : Object.entries(shape.parse(stored)))
}

/** Until the commit nobody else says anything of any day. */
export const holdDays = (tx: Tx): Promise<void> => holdSetting(tx, key, {})

/** null: as the calendar below has it. */
export async function sayDay(tx: Tx, on: string, as: DayKind | null): Promise<void> {
  const { [on]: _before, ...others } = Object.fromEntries(await saidDays(tx))
  await setSetting(tx, key, { ...others, ...(as !== null && { [on]: as }) })
}
