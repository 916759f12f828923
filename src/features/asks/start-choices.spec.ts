import { describe, expect, it } from 'vitest'
import { ownStartLimits, startOf, usualOwnStart } from './start-choices.ts'

// 10:00 on Friday 1 May 2026 in Macau
const now = Date.UTC(2026, 4, 1, 2, 0)
const macau = (day: number, hour = 0): number => Date.UTC(2026, 4, day, hour - 8)

describe('when an ask begins', () => {
  it('begins with the approval, at midnight of tomorrow or of Monday, or when she says', () => {
    expect(startOf('now', '', now)).toBeNull()
    expect(startOf('tomorrow', '', now)).toBe(macau(2))
    expect(startOf('monday', '', now)).toBe(macau(4))
    expect(startOf('own', '2026-05-02T18:30', now)).toBe(macau(2, 18) + 30 * 60_000)
  })

  it.each([
    ['nothing', ''],
    ['what has passed', '2026-05-01T09:59'],
    ['what is more than a year away', '2027-05-03T00:00'],
    ['what is no date', '2026-02-31T99:00'],
  ])('takes %s for no start', (_name, own) => {
    expect(startOf('own', own, now)).toBeUndefined()
  })

  it('proposes tomorrow morning, within what the field allows', () => {
    expect(usualOwnStart(now)).toBe('2026-05-02T09:00')
    expect(ownStartLimits(now)).toEqual({ min: '2026-05-01T10:00', max: '2027-05-01T10:00' })
  })
})
