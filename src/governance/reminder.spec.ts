import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { remindersOf } from './reminder.ts'

const minute = 60_000
const hour = 60
const day = 24 * hour

describe('when the end of a grant is said before', () => {
  it.each<[string, number, readonly number[]]>([
    ['a month', 30 * day, [3 * day, day]],
    ['a minute more than a week', 7 * day + 1, [3 * day, day]],
    ['a week', 7 * day, [hour]],
    ['a day', day, [hour]],
    ['a minute less than a day', day - 1, []],
    ['half an hour', 30, []],
  ])('%s', (_name, length, before) => {
    const grant = { fromAt: 1_000, untilAt: 1_000 + length * minute }
    expect(remindersOf(grant)).toEqual(before.map((beforeMinutes) => ({ beforeMinutes, dueAt: grant.untilAt - beforeMinutes * minute })))
  })

  it('is always while it holds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 41 }), fc.integer({ min: 1, max: 400 * day }), (fromAt, length) => {
        const grant = { fromAt, untilAt: fromAt + length * minute }
        return remindersOf(grant).every(({ dueAt }) => grant.fromAt < dueAt && dueAt < grant.untilAt)
      }),
    )
  })
})
