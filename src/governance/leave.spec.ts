import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { now, person, personId, roleId } from '#tests/governance/small-company.ts'
import { isRunning, type Cover } from './cover.ts'
import type { CoverId } from './id.ts'
import { absencesByLeave, uncovered, type LeaveFacts, type StandingCover } from './leave.ts'

const hour = 60 * 60_000
const cover = (from: number, until: number, but: Partial<Cover> = {}): Cover => ({
  id: `${from}` as CoverId,
  absentId: personId('ana'),
  coverId: null,
  fromAt: now + from * hour,
  untilAt: now + until * hour,
  highestRisk: 'high',
  roleIds: null,
  endedAt: null,
  ...but,
})
const leave = (from: number, until: number) => ({ personId: personId('ana'), fromAt: now + from * hour, untilAt: now + until * hour })
const standing: StandingCover = { coverId: personId('ben'), highestRisk: 'medium', roleIds: [roleId('shift_supervisor')] }
const facts = (but: Partial<LeaveFacts> = {}): LeaveFacts => ({
  standing,
  people: new Map([[personId('ben'), person('ben')]]),
  others: [],
  now,
  ...but,
})
const hoursOf = (made: readonly { fromAt: number; untilAt: number }[]) =>
  made.map((one) => [one.fromAt - now, one.untilAt - now].map((ms) => ms / hour))

describe('an absence from an approved leave', () => {
  it('is exactly its time, with whom she named beforehand', () => {
    expect(absencesByLeave(leave(2, 26), facts())).toEqual([
      {
        absentId: 'ana',
        coverId: 'ben',
        fromAt: now + 2 * hour,
        untilAt: now + 26 * hour,
        highestRisk: 'medium',
        roleIds: ['shift_supervisor'],
      },
    ])
  })

  it.each([
    ['whom nobody was named for', facts({ standing: null })],
    ['whose cover has left', facts({ people: new Map([[personId('ben'), person('ben', { active: false })]]) })],
    ['whose cover is not known', facts({ people: new Map() })],
    [
      'who named herself',
      facts({ standing: { ...standing, coverId: personId('ana') }, people: new Map([[personId('ana'), person('ana')]]) }),
    ],
  ])('has no cover for one %s', (_name, given) => {
    expect(absencesByLeave(leave(0, 8), given)).toMatchObject([{ coverId: null, highestRisk: 'high', roleIds: null }])
  })

  it.each([
    ['over already', leave(-9, 0), [], []],
    ['begun before it was approved', leave(-3, 5), [], [[-3, 5]]],
    [
      'said by hand for its middle',
      leave(0, 9),
      [cover(3, 6)],
      [
        [0, 3],
        [6, 9],
      ],
    ],
    ['said by hand all of it', leave(1, 5), [cover(0, 9)], []],
    [
      'said by hand, and ended before',
      leave(0, 9),
      [cover(2, 9, { endedAt: now + 4 * hour })],
      [
        [0, 2],
        [4, 9],
      ],
    ],
    ['the wrong way round', leave(5, 2), [], []],
  ])('%s', (_name, wanted, others, parts) => {
    expect(hoursOf(absencesByLeave(wanted, facts({ others })))).toEqual(parts)
  })

  it('covers with the others each moment of the leave exactly once', () => {
    const span = fc
      .tuple(fc.integer({ min: -10, max: 30 }), fc.integer({ min: 1, max: 12 }))
      .map(([from, length]) => cover(from, from + length))
    fc.assert(
      fc.property(fc.array(span, { maxLength: 5 }), fc.integer({ min: -15, max: 40 }), (covers, at) => {
        const wanted = leave(-5, 25)
        const moment = now + at * hour
        const parts = uncovered(wanted, covers)
        const within = wanted.fromAt <= moment && moment < wanted.untilAt
        const bySomebody = covers.some((one) => isRunning(one, moment))
        expect(parts.filter((part) => part.fromAt <= moment && moment < part.untilAt)).toHaveLength(within && !bySomebody ? 1 : 0)
      }),
    )
  })
})
