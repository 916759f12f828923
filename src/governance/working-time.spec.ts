import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterWorkingMinutes, companyDayOf, hoursOn, type WorkingCalendar } from './working-time.ts'

const nineToSix = [540, 1080] as const
const calendar: WorkingCalendar = {
  week: [null, nineToSix, nineToSix, nineToSix, nineToSix, nineToSix, null],
  holidays: new Set(['2026-12-08']),
  workDays: new Set(['2026-12-12', '2026-12-08', '2026-12-01']),
}
const macau = (text: string): number => Date.parse(`${text}:00+08:00`)

describe('working time', () => {
  it.each([
    ['within a day', '2026-12-01T10:00', 60, '2026-12-01T11:00'],
    ['to the very end of it', '2026-12-01T17:00', 60, '2026-12-01T18:00'],
    ['over a night', '2026-12-01T17:30', 60, '2026-12-02T09:30'],
    ['from before it begins', '2026-12-01T03:00', 30, '2026-12-01T09:30'],
    ['over a weekend', '2026-12-04T17:30', 60, '2026-12-07T09:30'],
    ['over a holiday', '2026-12-07T17:30', 240, '2026-12-09T12:30'],
    ['from a Sunday', '2026-12-06T12:00', 120, '2026-12-07T11:00'],
    ['over a Saturday that is worked', '2026-12-11T17:30', 60, '2026-12-12T09:30'],
    ['over several days', '2026-12-01T09:00', 3 * 540, '2026-12-03T18:00'],
  ])('%s', (_name, from, minutes, until) => {
    expect(new Date(afterWorkingMinutes(macau(from), minutes, calendar)).toISOString()).toBe(new Date(macau(until)).toISOString())
  })

  it('a day off is off whatever else is said of it, and a worked day keeps the hours of its weekday', () => {
    const late: WorkingCalendar = { ...calendar, week: [null, null, [600, 720], nineToSix, null, null, null] }
    expect(['2026-12-08', '2026-12-01', '2026-12-12', '2026-12-13'].map((day) => hoursOn(day, late))).toEqual([
      null,
      [600, 720],
      [600, 720],
      null,
    ])
  })

  it('the day is the one of the company’s clock', () => {
    expect([macau('2026-12-08T00:00') - 1, macau('2026-12-08T00:00')].map(companyDayOf)).toEqual(['2026-12-07', '2026-12-08'])
  })

  it('a calendar in which nobody works counts round the clock', () => {
    expect(afterWorkingMinutes(0, 30, { week: [], holidays: new Set(), workDays: new Set(['1970-01-01']) })).toBe(30 * 60_000)
  })

  it('later for more minutes, never before so much time has passed, and in two steps as in one', () => {
    const instant = fc.integer({ min: macau('2026-01-01T00:00'), max: macau('2027-12-31T00:00') })
    const length = fc.integer({ min: 1, max: 3000 })
    fc.assert(
      fc.property(instant, length, length, (from, one, two) => {
        const first = afterWorkingMinutes(from, one, calendar)
        expect(first).toBeGreaterThanOrEqual(from + one * 60_000)
        expect(afterWorkingMinutes(first, two, calendar)).toBe(afterWorkingMinutes(from, one + two, calendar))
      }),
    )
  })
})
