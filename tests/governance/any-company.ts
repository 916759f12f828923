import * as fc from 'fast-check'
import type { ApproverRule, StageRule } from '#governance/approver-rule.ts'
import type { Cover } from '#governance/cover.ts'
import type { CoverId, Instant, PersonId } from '#governance/id.ts'
import { risks } from '#governance/permission.ts'
import { presetPolicy, type Policy } from '#governance/policy.ts'
import { minute, now, personId, roleId } from './small-company.ts'

const mostPeople = 10
const week = 7 * 24 * 60
const anyone = fc.integer({ min: 0, max: mostPeople - 1 }).map((at) => personId(`p${at}`))
const minutes = (most: number): fc.Arbitrary<Instant> => fc.integer({ min: 0, max: most }).map((after) => now + after * minute)

/** Somebody, whose manager may be anybody, she herself included, and who may leave while it waits. */
const anyMember = fc.record({
  managerId: fc.option(anyone, { freq: 5 }),
  leavesAt: fc.option(minutes(week), { freq: 2 }),
})
const anyAbsence: fc.Arbitrary<Cover> = fc
  .record({
    absentId: anyone,
    coverId: fc.option(anyone, { freq: 3 }),
    fromAt: minutes(week),
    minutes: fc.integer({ min: 1, max: week }),
    highestRisk: fc.constantFrom('low' as const, 'medium' as const, 'high' as const),
    roleIds: fc.constantFrom(null, [roleId('shift_supervisor')], [roleId('other')]),
  })
  .map(({ minutes: long, ...one }) => ({ ...one, id: 'c' as CoverId, untilAt: one.fromAt + long * minute, endedAt: null }))

const anyPlace: fc.Arbitrary<ApproverRule> = fc.oneof(
  fc
    .constantFrom('manager' as const, 'department_head' as const, 'domain_owner' as const, 'security_officer' as const)
    .map((kind) => ({ kind })),
  fc.record({ kind: fc.constant('manager_above' as const), level: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ kind: fc.constant('role_holder' as const), roleId: fc.constantFrom(roleId('keeper'), roleId('nobody')) }),
  fc.record({ kind: fc.constant('named' as const), personIds: fc.array(anyone, { maxLength: 3 }) }),
)
const anyRule: fc.Arbitrary<StageRule> = fc
  .record({
    place: anyPlace,
    need: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 2 }),
    beside: fc.boolean(),
    otherwise: fc.option(fc.array(anyPlace, { maxLength: 2 }), { freq: 2 }),
  })
  .map(({ place, need, beside, otherwise }) => ({
    ...place,
    beside,
    ...(need !== null && { need }),
    ...(otherwise !== null && { otherwise }),
  }))

/** The same stages whatever the risk: the risk is chosen beside it. */
const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    rules: fc.array(anyRule, { maxLength: 4 }),
    deadlineMinutes: fc.integer({ min: 1, max: week }),
    deadlineCounts: fc.constantFrom('round_the_clock' as const, 'working_hours' as const),
  })
  .map(({ rules, ...deadline }) => ({
    ...presetPolicy('front_line'),
    ...deadline,
    stages: { low: rules, medium: rules, high: rules, critical: rules },
  }))

/** What somebody does, or the clock, in its turn. */
const anyTurn = fc.record({
  personId: anyone,
  answer: fc.constantFrom('approve' as const, 'approve' as const, 'approve' as const, 'refuse' as const),
  laterMinutes: fc.integer({ min: 0, max: 600 }),
})

/** A company with its people, who leave and are away, its policy, what is asked in it, and what everybody tries meanwhile. */
export const anyCompany = fc.record({
  members: fc.array(anyMember, { minLength: mostPeople, maxLength: mostPeople }),
  absences: fc.array(anyAbsence, { maxLength: 6 }),
  owners: fc.array(fc.array(anyone, { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  heads: fc.array(anyone, { maxLength: 3 }),
  officers: fc.array(anyone, { maxLength: 3 }),
  keepers: fc.array(anyone, { maxLength: 3 }),
  mutual: fc.array(anyone, { maxLength: 3 }),
  policy: anyPolicy,
  risk: fc.constantFrom(...risks),
  requesterId: anyone,
  beneficiaryId: anyone,
  turns: fc.array(anyTurn, { maxLength: 40 }),
})
type Drawn<T> = T extends fc.Arbitrary<infer One> ? One : never
export type Company = Drawn<typeof anyCompany>

/** Who works here at that time, and under whom. */
export function peopleAt({ members }: Company, at: Instant) {
  return new Map(
    members.map(({ managerId, leavesAt }, place) => {
      const id: PersonId = personId(`p${place}`)
      return [id, { id, active: leavesAt === null || at < leavesAt, managerId }]
    }),
  )
}

/** The first of the absences of each that runs at that time. */
export function awayAt({ absences }: Company, at: Instant): ReadonlyMap<PersonId, Cover> {
  const away = new Map<PersonId, Cover>()
  for (const one of absences) if (one.fromAt <= at && at < one.untilAt && !away.has(one.absentId)) away.set(one.absentId, one)
  return away
}
