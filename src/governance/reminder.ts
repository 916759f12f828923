import type { Grant } from './grant.ts'
import type { Instant } from './id.ts'

/** When the holder of a grant is told that it ends. */
export interface Reminder {
  readonly beforeMinutes: number
  readonly dueAt: Instant
}

const minute = 60_000
const hour = 60
const day = 24 * hour
const week = 7 * day

/**
 * Three days and one day before the end of a grant that lasts longer than a week, one hour before that of one that lasts a day
 * or more. Who has something for less than a day knows when it ends.
 */
export function remindersOf({ fromAt, untilAt }: Pick<Grant, 'fromAt' | 'untilAt'>): readonly Reminder[] {
  const length = (untilAt - fromAt) / minute
  const before = length > week ? [3 * day, day] : length >= day ? [hour] : []
  return before.map((beforeMinutes) => ({ beforeMinutes, dueAt: untilAt - beforeMinutes * minute }))
}
