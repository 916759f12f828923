import type { CalendarDay } from '#contract/calendar.ts'
import { companyDayOf, hoursOn } from '#governance/working-time.ts'
import { allow, refuse } from '#governance/verdict.ts'
import { calendarOf, calendarParts, type CalendarParts } from '../../calendar/working-calendar.ts'
import { isRootOwner } from '../../facts/root-owner.ts'
import type { Endpoint } from '../../http/endpoint.ts'
import { createLens } from '../../present/lens.ts'
import { presentVerdict } from '../../present/verdict-view.ts'

const dayMs = 24 * 60 * 60 * 1000
/** As far ahead as anybody plans. */
const daysListed = 366

function whoSays(on: string, { said, stored }: CalendarParts): CalendarDay['because'] {
  if (said.has(on)) return 'here'
  return stored.daysOff.includes(on) || stored.workDays.includes(on) ? 'operator' : 'public_holiday'
}

/** The days from today on that are other than the week says, and those of which something was said here. */
function daysAhead(parts: CalendarParts, now: number): CalendarDay[] {
  const calendar = calendarOf(parts)
  const weekAlone = { ...calendar, holidays: new Set<string>(), workDays: new Set<string>() }
  const days: CalendarDay[] = []
  for (let ahead = 0; ahead < daysListed; ahead += 1) {
    const on = companyDayOf(now + ahead * dayMs)
    const hours = hoursOn(on, calendar)
    const usual = hoursOn(on, weekAlone)
    if ((hours === null) === (usual === null) && !parts.said.has(on)) continue
    days.push({ on, as: hours === null ? 'off' : 'work', hours: hours === null ? null : [...hours], because: whoSays(on, parts) })
  }
  return days
}

export const getCalendar: Endpoint<'getCalendar'> = async (call) => {
  const lens = await createLens(call.tx, call.person)
  const parts = await calendarParts(call.tx)
  const may = isRootOwner(lens.viewer) ? allow({ code: 'own_request' }) : refuse({ code: 'not_root_owner' })
  return {
    week: parts.stored.week,
    days: daysAhead(parts, call.tx.now),
    fromOn: companyDayOf(call.tx.now),
    untilOn: companyDayOf(call.tx.now + (daysListed - 1) * dayMs),
    can: { set: await presentVerdict(lens, may) },
  }
}
