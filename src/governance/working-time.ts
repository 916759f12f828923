import type { Instant } from './id.ts'

/** The company's clock against UTC. Macau keeps the same time all year. */
const offsetMs = 8 * 60 * 60_000
const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
/** A year and a half without a working day is a calendar that says nothing. */
const mostDays = 550

/** When the company works, as its own clock shows it. */
export interface WorkingCalendar {
  /** From–until in minutes after midnight, Sunday first; null: nobody works that day. */
  readonly week: readonly (readonly [from: number, until: number] | null)[]
  /** Days off besides, as `2026-12-20`. */
  readonly holidays: ReadonlySet<string>
}

/**
 * The instant at which so many minutes of working time have passed after `from`. Time outside working hours does not count;
 * a calendar in which nobody ever works counts round the clock, so that a deadline always comes.
 */
export function afterWorkingMinutes(from: Instant, minutes: number, calendar: WorkingCalendar): Instant {
  let left = minutes * minuteMs
  let midnight = Math.floor((from + offsetMs) / dayMs) * dayMs - offsetMs
  for (let day = 0; day < mostDays; day += 1, midnight += dayMs) {
    const hours = hoursOf(midnight, calendar)
    if (hours === null) continue
    const begins = Math.max(from, midnight + hours[0] * minuteMs)
    const ends = midnight + hours[1] * minuteMs
    if (ends <= begins) continue
    if (left <= ends - begins) return begins + left
    left -= ends - begins
  }
  return from + minutes * minuteMs
}

function hoursOf(midnight: Instant, { week, holidays }: WorkingCalendar): readonly [number, number] | null {
  const local = new Date(midnight + offsetMs)
  return holidays.has(local.toISOString().slice(0, 10)) ? null : (week[local.getUTCDay()] ?? null)
}
