import type { ChangeOf } from '#governance/change/change.ts'
import { hoursOn, type DayKind } from '#governance/working-time.ts'
import { calendarBelow, calendarParts } from '../../calendar/working-calendar.ts'
import type { Tx } from '../../store/database.ts'

/** What it takes for the day to be so; where it would be so anyhow, nothing has to be said of it. */
export async function contentOfDay(
  tx: Tx,
  { on, as }: { readonly on: string; readonly as: DayKind },
): Promise<ChangeOf<'set_working_day'>> {
  const parts = await calendarParts(tx)
  const usually: DayKind = hoursOn(on, calendarBelow(parts)) === null ? 'off' : 'work'
  return { kind: 'set_working_day', input: { on, before: parts.said.get(on) ?? null, after: usually === as ? null : as } }
}
