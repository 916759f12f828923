import type { DayKind, WorkingCalendar } from '#governance/working-time.ts'
import type { Tx } from '../store/database.ts'
import { getSetting } from '../store/settings.ts'
import { calendarKey, calendarShape, usualCalendar, type StoredCalendar } from './bring-calendar.ts'
import { macauHolidays } from './macau-holidays.ts'
import { saidDays } from './working-days.ts'

const knownYears = new Map<number, readonly string[]>()

function holidaysOf(year: number): readonly string[] {
  const known = knownYears.get(year) ?? macauHolidays(year)
  knownYears.set(year, known)
  return known
}

/** The parts that the calendar is put together from. */
export interface CalendarParts {
  readonly stored: StoredCalendar
  /** The public holidays of the years around now. */
  readonly publicHolidays: ReadonlySet<string>
  /** What was said here of single days. */
  readonly said: ReadonlyMap<string, DayKind>
}

export async function calendarParts(tx: Tx): Promise<CalendarParts> {
  const kept = await getSetting(tx, calendarKey)
  const stored = kept === null ? usualCalendar : calendarShape.parse(kept)
  const year = new Date(tx.now).getUTCFullYear()
  const around = stored.holidays === 'macau' ? [year - 1, year, year + 1, year + 2].flatMap(holidaysOf) : []
  return { stored, publicHolidays: new Set(around), said: await saidDays(tx) }
}

/** The calendar before anything was said here: the usual one, or the operator's. */
export function calendarBelow({ stored: { week, daysOff, workDays }, publicHolidays }: CalendarParts): WorkingCalendar {
  const holidays = new Set([...publicHolidays, ...daysOff].filter((day) => !workDays.includes(day)))
  return { week, holidays, workDays: new Set() }
}

/** The one that counts: what was said here lies over it. */
export function calendarOf(parts: CalendarParts): WorkingCalendar {
  const below = calendarBelow(parts)
  const saidAs = (kind: DayKind): string[] => [...parts.said].filter(([, as]) => as === kind).map(([on]) => on)
  const workDays = new Set(saidAs('work'))
  return { ...below, holidays: new Set([...[...below.holidays].filter((day) => !workDays.has(day)), ...saidAs('off')]), workDays }
}

/** When the company works: Monday to Friday, nine to six, without the public holidays of Macau, unless the operator or an owner said otherwise. */
export async function workingCalendar(tx: Tx): Promise<WorkingCalendar> {
  return calendarOf(await calendarParts(tx))
}
