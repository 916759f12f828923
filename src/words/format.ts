import type { Locale } from '#governance/role.ts'
import { companyTimeZone as timeZone } from '#governance/company-time-zone.ts'
import { useWords, type Translate } from './use-words.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Intl without `dateStyle`, `formatRange` or relative time: Chromium 69 has none of them. */
const formats = new Map<string, Intl.DateTimeFormat>()
function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone })
  formats.set(key, made)
  return made
}

const timeOfDay: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hour12: false }

/** As the company's calendar shows it, to compare: the same text is the same day. */
const date = (at: number): string => dateFormat('en', { year: 'numeric', month: 'numeric', day: 'numeric' }).format(at)
const year = (at: number): string => dateFormat('en', { year: 'numeric' }).format(at)

function dayOptions(at: number, now: number): Intl.DateTimeFormatOptions {
  return { day: 'numeric', month: 'short', ...(year(at) !== year(now) && { year: 'numeric' }) }
}

export interface Format {
  /** 10:30 */
  time(at: number): string
  /** 1 May; with its year when it is not this one. */
  day(at: number, now: number): string
  /** 1 May, 10:30 */
  instant(at: number, now: number): string
  /** 12 min ago; yesterday 10:30; 1 May */
  ago(at: number, now: number): string
  /** 7 days, 8 h, 45 min: the largest unit that says it exactly, else two of them. */
  length(minutes: number): string
  /** "3 days left", rounded down: never more than there is. */
  left(untilAt: number, now: number): string
  /** A, B, C */
  list(items: readonly string[]): string
}

function lengthText(t: Translate, minutes: number): string {
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor((minutes % 1440) / 60)
  const rest = minutes % 60
  const parts = [
    ...(days > 0 ? [t('time.days', { n: days })] : []),
    ...(hours > 0 ? [t('time.hours', { n: hours })] : []),
    ...(rest > 0 ? [t('time.minutes', { n: rest })] : []),
  ]
  return parts.length > 0 ? parts.slice(0, 2).join(' ') : t('time.minutes', { n: 0 })
}

export function createFormat(t: Translate, locale: () => Locale): Format {
  const time = (at: number): string => dateFormat(locale(), timeOfDay).format(at)
  const dayText = (at: number, now: number): string => dateFormat(locale(), dayOptions(at, now)).format(at)
  return {
    time,
    day: dayText,
    instant: (at, now) => `${dayText(at, now)} ${time(at)}`,
    ago: (at, now) => {
      const passed = now - at
      if (passed < minute) return t('time.now')
      if (passed < hour) return t('time.minutesAgo', { n: Math.floor(passed / minute) })
      if (date(at) === date(now)) return t('time.hoursAgo', { n: Math.floor(passed / hour) })
      if (date(at) === date(now - day)) return t('time.yesterday', { time: time(at) })
      return dayText(at, now)
    },
    length: (minutes) => lengthText(t, minutes),
    left: (untilAt, now) => {
      const left = Math.max(0, untilAt - now)
      if (left >= day) return t('time.left', { time: t('time.days', { n: Math.floor(left / day) }) })
      if (left >= hour) return t('time.left', { time: t('time.hours', { n: Math.floor(left / hour) }) })
      return t('time.left', { time: t('time.minutes', { n: Math.floor(left / minute) }) })
    },
    list: (items) => items.join(t('time.and')),
  }
}

export function useFormat(): Format {
  const { t, locale } = useWords()
  return createFormat(t, () => locale.value)
}
