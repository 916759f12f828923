import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { authority, departmentId, grant, now, scope } from '#tests/governance/small-company.ts'
import { authorize } from './authorize.ts'
import { endOf, phaseOf, type Grant } from './grant.ts'

const times = { fromAt: 100, untilAt: 200 }

describe('phaseOf', () => {
  it.each<[string, Partial<Grant>, number, string]>([
    ['before its start', times, 99, 'not_started'],
    ['at its start', times, 100, 'active'],
    ['just before its end', times, 199, 'active'],
    ['at its end', times, 200, 'ended'],
    ['at the moment it is revoked', { ...times, revokedAt: 150 }, 150, 'ended'],
    ['just before it is revoked', { ...times, revokedAt: 150 }, 149, 'active'],
    ['revoked before its start', { ...times, revokedAt: 50 }, 60, 'ended'],
    ['revoked after its end', { ...times, revokedAt: 250 }, 200, 'ended'],
    ['with an end that is no number', { ...times, untilAt: Number.NaN }, 150, 'ended'],
    ['with a start that is no number', { ...times, fromAt: Number.NaN }, 150, 'not_started'],
  ])('%s', (_, but, at, phase) => expect(phaseOf(grant('g', but), at)).toBe(phase))

  it('never ends later for being revoked', () => {
    expect(endOf(grant('g', { ...times, revokedAt: 250 }))).toBe(200)
  })
})

describe('the union of grants', () => {
  const instant = fc.integer({ min: now, max: now + 20 })
  const anyGrants = fc
    .array(fc.tuple(instant, instant, fc.option(instant), fc.constantFrom('front', 'desk', 'finance')), { maxLength: 6 })
    .map((drawn) =>
      drawn.map(([fromAt, untilAt, revokedAt, where], at) => grant(`g${at}`, { fromAt, untilAt, revokedAt, scope: scope([where]) })),
    )
  const desk = departmentId('desk')
  const holds = (grants: readonly Grant[], at: number): boolean => authorize(authority({ grants, now: at }), 'member.move', [desk]).allowed

  it('permits at an instant exactly when some grant there covers it', () => {
    fc.assert(
      fc.property(anyGrants, instant, (grants, at) => {
        const some = grants.some(
          ({ fromAt, untilAt, revokedAt, scope: { include } }) =>
            fromAt <= at && at < Math.min(untilAt, revokedAt ?? untilAt) && include[0] !== 'finance',
        )
        expect(holds(grants, at)).toBe(some)
      }),
      { numRuns: 1000 },
    )
  })

  it('loses nothing but the one that is revoked', () => {
    fc.assert(
      fc.property(anyGrants, fc.nat(), instant, instant, (grants, which, revokedAt, at) => {
        const gone = grants[which % Math.max(grants.length, 1)]
        const after = grants.map((one) => (one === gone ? { ...one, revokedAt: Math.min(revokedAt, endOf(one)) } : one))
        const others = grants.filter((one) => one !== gone)
        expect(holds(after, at)).toBe(holds(others, at) || (at < revokedAt && holds(gone ? [gone] : [], at)))
      }),
      { numRuns: 1000 },
    )
  })

  it('is the same in any order', () => {
    fc.assert(
      fc.property(anyGrants, instant, (grants, at) => {
        expect(holds(grants.slice().reverse(), at)).toBe(holds(grants, at))
      }),
    )
  })
})
