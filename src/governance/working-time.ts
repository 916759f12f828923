import type { Instant } from './id.ts'

/** The company's clock against UTC. Macau keeps the same time all year. */
const offsetMs = 8 * 60 * 60_000
const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
/** A year and a half without a working day is a calendar that says nothing. */
const mostDays = 550

/** Whether the company works on a day. */
export type DayKind = 'off' | 'work'

/** When the company works, as its own clock shows it. */
export interface WorkingCalendar {
  /** From–until in minutes after midnight, Sunday first; null: nobody works that day. */
  readonly week: readonly (readonly [from: number, until: number] | null)[]
  /** Days off besides, as `2026-12-20`. */
  readonly holidays: ReadonlySet<string>
  /** Days that are worked though the week says otherwise. */
  readonly workDays: ReadonlySet<string>
}

/** The day of the company's clock, as `2026-12-20`. */
export const companyDayOf = (at: Instant): string => new Date(at + offsetMs).toISOString().slice(0, 10)

/** When work begins and ends on a day of the company's clock, in minutes after its midnight; null: nobody works. */
export function hoursOn(day: string, { week, holidays, workDays }: WorkingCalendar): readonly [from: number, until: number] | null {
  if (holidays.has(day)) return null
  const usual = week[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? null
  return usual === null && workDays.has(day) ? hoursOfAWeekday(week) : usual
}

/** A day that the week leaves free is worked like the first that it does not, from Monday on. */
function hoursOfAWeekday(week: WorkingCalendar['week']): readonly [number, number] | null {
  for (let day = 1; day <= 7; day += 1) {
    const hours = week[day % 7] ?? null
    if (hours !== null) return hours
  }
  return null
}

/**
 * The instant at which so many minutes of working time have passed after `from`. Time outside working hours does not count;
 * a calendar in which nobody ever works counts round the clock, so that a deadline always comes.
 */
export function afterWorkingMinutes(from: Instant, minutes: number, calendar: WorkingCalendar): Instant {
  let left = minutes * minuteMs
  let midnight = Math.floor((from + offsetMs) / dayMs) * dayMs - offsetMs
  for (let day = 0; day < mostDays; day += 1, midnight += dayMs) {
    const hours = hoursOn(companyDayOf(midnight), calendar)
    if (hours === null) continue
    const begins = Math.max(from, midnight + hours[0] * minuteMs)
    const ends = midnight + hours[1] * minuteMs
    if (ends <= begins) continue
    if (left <= ends - begins) return begins + left
    left -= ends - begins
  }
  return from + minutes * minuteMs
}
