import { companyTimeZone } from '#governance/company-time-zone.ts'

const day = 24 * 60 * 60_000
const clock = new Intl.DateTimeFormat('en-US', {
  timeZone: companyTimeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

/** A moment as the company's clock shows it, in the spelling of a date field: 2026-05-01T09:30. */
export function companyTimeOf(at: number): string {
  const parts = new Map(clock.formatToParts(at).map(({ type, value }) => [type, value]))
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? ''
  // some engines call midnight 24
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour') === '24' ? '00' : of('hour')}:${of('minute')}`
}

/** The moment at which the company's clock shows this; null when it is no date. Of a minute that a changed clock shows twice, the later. */
export function companyMoment(text: string): number | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(text)
  if (!found) return null
  const wanted = Date.parse(`${found[0]}:00Z`)
  if (Number.isNaN(wanted)) return null
  const aheadAt = (at: number): number => Date.parse(`${companyTimeOf(at)}:00Z`) - at
  return wanted - aheadAt(wanted - aheadAt(wanted))
}

/** The first moment of a day of the company's calendar: today is 0, tomorrow 1. */
export function dayFrom(now: number, days: number): number {
  return companyMoment(`${companyTimeOf(now + days * day).slice(0, 10)}T00:00`) ?? now
}

/** The first moment of the next Monday; on a Monday that of the week after. */
export function mondayFrom(now: number): number {
  const weekday = new Date(`${companyTimeOf(now).slice(0, 10)}T00:00Z`).getUTCDay()
  return dayFrom(now, (8 - weekday) % 7 || 7)
}
