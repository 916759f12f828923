import { useQuery } from '@pinia/colada'
import { computed, type ComputedRef } from 'vue'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import type { Input } from '#contract/endpoints.ts'
import { useSheetAct, type ActInHand } from '#pieces/change/use-sheet-act.ts'
import { useWords } from '#words/use-words.ts'

export type DayAct = Input<'setWorkingDay'>

/** Its name in the cache stands here and not with those that the first screen brings. */
const calendarKey = ['calendar'] as const

export function useCalendar() {
  return useQuery({ key: calendarKey, query: () => call('getCalendar', {}) })
}

/** What is said of one day. */
export function useDayAct(act: ComputedRef<DayAct | null>): ActInHand {
  return useSheetAct(act, {
    preview: (asked) => call('previewWorkingDay', asked),
    send: (sent, key) => call('setWorkingDay', sent, { key }),
    stale: [calendarKey, keys.changes()],
  })
}

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Days and hours of the calendar in the reader's language. A day is a date and no moment: whatever zone the reader is in, it is the same. */
export function useDayText(): {
  readonly weekday: (day: number) => string
  readonly dayText: (on: string) => string
  readonly hoursText: (hours: readonly number[] | null) => string
} {
  const { t, locale } = useWords()
  const long = computed(() => new Intl.DateTimeFormat(locale.value, { weekday: 'long', timeZone: 'UTC' }))
  const whole = computed(
    () => new Intl.DateTimeFormat(locale.value, { year: 'numeric', month: 'short', day: 'numeric', weekday: 'short', timeZone: 'UTC' }),
  )
  // the fourth of January 1970 was a Sunday
  return {
    weekday: (day) => long.value.format(Date.UTC(1970, 0, 4 + day)),
    dayText: (on) => whole.value.format(Date.parse(`${on}T00:00:00Z`)),
    hoursText: (hours) =>
      hours === null ? t('me.calendar.free') : t('me.calendar.hours', { from: clock(hours[0] ?? 0), until: clock(hours[1] ?? 0) }),
  }
}
