import { describe, expect, it } from 'vitest'
import { companyMoment, companyTimeOf, dayFrom, mondayFrom } from './company-time.ts'

const at = (text: string): number => Date.parse(text)

describe('the company’s clock', () => {
  it.each([
    ['2026-05-01T02:00Z', '2026-05-01T10:00'],
    ['2026-04-30T16:00Z', '2026-05-01T00:00'],
    ['2026-12-31T15:59Z', '2026-12-31T23:59'],
  ])('%s reads %s, and back', (moment, text) => {
    expect(companyTimeOf(at(moment))).toBe(text)
    expect(companyMoment(text)).toBe(at(moment))
  })

  it.each(['', '2026-05-01', '2026-13-01T00:00', 'tomorrow'])('"%s" is no moment', (text) => {
    expect(companyMoment(text)).toBeNull()
  })

  it('begins tomorrow at its midnight, whatever the day is in London', () => {
    expect(dayFrom(at('2026-05-01T15:59Z'), 1)).toBe(at('2026-05-01T16:00Z'))
    expect(dayFrom(at('2026-05-01T16:00Z'), 1)).toBe(at('2026-05-02T16:00Z'))
  })

  it.each([
    ['a Friday', '2026-05-01T02:00Z', '2026-05-03T16:00Z'],
    ['a Sunday', '2026-05-03T02:00Z', '2026-05-03T16:00Z'],
    ['a Monday', '2026-05-04T02:00Z', '2026-05-10T16:00Z'],
  ])('knows the next Monday on %s', (_name, now, monday) => {
    expect(mondayFrom(at(now))).toBe(at(monday))
  })
})
