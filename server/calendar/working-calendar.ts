import type { Instant } from '#governance/id.ts'
import type { WorkingCalendar } from '#governance/working-time.ts'
import type { Tx } from '../store/database.ts'
import { getSetting } from '../store/settings.ts'
import { calendarKey, calendarShape, usualCalendar, type StoredCalendar } from './bring-calendar.ts'
import { macauHolidays } from './macau-holidays.ts'

const knownYears = new Map<number, readonly string[]>()

function holidaysOf(year: number): readonly string[] {
  const known = knownYears.get(year) ?? macauHolidays(year)
  knownYears.set(year, known)
  return known
}

function holidaysAround({ holidays, daysOff, workDays }: StoredCalendar, now: Instant): ReadonlySet<string> {
  const year = new Date(now).getUTCFullYear()
  const publicOnes = holidays === 'macau' ? [year - 1, year, year + 1, year + 2].flatMap(holidaysOf) : []
  return new Set([...publicOnes, ...daysOff].filter((day) => !workDays.includes(day)))
}

/** When the company works: Monday to Friday, nine to six, without the public holidays of Macau, unless the operator said otherwise. */
export async function workingCalendar(tx: Tx): Promise<WorkingCalendar> {
  const stored = await getSetting(tx, calendarKey)
  const calendar = stored === null ? usualCalendar : calendarShape.parse(stored)
  return { week: calendar.week, holidays: holidaysAround(calendar, tx.now) }
}
