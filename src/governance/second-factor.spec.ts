import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { authority, grant, now, person, personId, roleId, said } from '#tests/governance/small-company.ts'
import {
  afterRightCode,
  afterWrongCode,
  factorCauses,
  isLocked,
  lockMinutes,
  mayRemoveFactor,
  stepsAt,
  triesLeft,
  type FactorState,
} from './second-factor.ts'

const fresh: FactorState = { lastStep: 7, failures: 0, lockedUntil: null }
const minute = 60_000
const wrong = (times: number, from: FactorState = fresh): FactorState => {
  let state = from
  for (let count = 0; count < times; count++) state = afterWrongCode(state, now)
  return state
}

describe('wrong codes', () => {
  it.each([
    [1, 4, false],
    [4, 1, false],
    [5, 0, true],
  ])('after %i there are %i tries left, locked %s', (times, left, locked) => {
    const state = wrong(times)
    expect([triesLeft(state), isLocked(state, now)]).toEqual([left, locked])
  })

  it('lock for a quarter of an hour, to the moment, and count anew after it', () => {
    const locked = wrong(5)
    const end = now + lockMinutes * minute
    expect([isLocked(locked, end - 1), isLocked(locked, end)]).toEqual([true, false])
    expect(afterWrongCode(locked, end)).toEqual({ lastStep: 7, failures: 1, lockedUntil: null })
  })

  it('are forgotten after a right one, whose step is remembered; a recovery code has none', () => {
    expect(afterRightCode(wrong(4), 9)).toEqual({ lastStep: 9, failures: 0, lockedUntil: null })
    expect(afterRightCode(wrong(4), null)).toEqual(fresh)
  })

  it('are never more than five in a quarter of an hour, whenever they come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 * minute }), { maxLength: 60 }), (gaps) => {
        let state = fresh
        let at = now
        const tried: number[] = []
        for (const gap of gaps) {
          at += gap
          if (isLocked(state, at)) continue
          state = afterWrongCode(state, at)
          tried.push(at)
        }
        for (const [place, first] of tried.entries()) {
          const sixth = tried[place + 5]
          // the fifth of a row locks, so the sixth from any one on is at least that far from the fifth of its row
          if (sixth !== undefined) expect(sixth - first).toBeGreaterThanOrEqual(lockMinutes * minute)
        }
      }),
    )
  })
})

it('counts the step before and the step after, whatever the moment within it', () => {
  expect(stepsAt(300_000)).toEqual([9, 10, 11])
  expect(stepsAt(329_999)).toEqual([9, 10, 11])
})

describe('who holds a critical role has a second factor', () => {
  it.each([
    ['critical', false, ['second_factor_missing']],
    ['critical', true, []],
    ['high', false, []],
  ] as const)('%s, factor %s', (risk, secondFactor, expected) =>
    expect(factorCauses(risk, { person: person('ana'), secondFactor }).map(({ code }) => code)).toEqual(expected),
  )

  const global = grant('g', { roleId: roleId('global') })
  it.each([
    ['nothing held', [], 'yes: own_factor'],
    ['an ordinary right', [grant('g')], 'yes: own_factor'],
    ['a critical one', [global], 'no: holds_critical_role'],
    ['one that has ended', [{ ...global, untilAt: now }], 'yes: own_factor'],
    ['one that was taken back', [{ ...global, revokedAt: now }], 'yes: own_factor'],
    ['one that begins tomorrow', [{ ...global, fromAt: now + 1 }], 'no: holds_critical_role'],
    ['one of a role that nobody can read', [grant('g', { roleId: roleId('gone') })], 'no: holds_critical_role'],
    ['somebody else’s', [{ ...global, personId: personId('ben') }], 'yes: own_factor'],
  ] as const)('may it be removed: %s', (_what, grants, expected) => expect(said(mayRemoveFactor(authority({ grants }), 1))).toBe(expected))

  it('one of two is removed whatever she holds', () =>
    expect(said(mayRemoveFactor(authority({ grants: [global] }), 2))).toBe('yes: own_factor'))

  it('nobody removes what is not there', () => expect(said(mayRemoveFactor(authority(), 0))).toBe('no: second_factor_missing'))
})
