import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDepartments, anyScope, naiveDepartments } from '#tests/governance/arbitraries.ts'
import {
  departmentId,
  now,
  pendingChange,
  person,
  personId,
  role,
  roleId,
  roles,
  said,
  scope,
  tree,
} from '#tests/governance/small-company.ts'
import { riskOfRole } from '../role.ts'
import { orgTree } from '../org.ts'
import { risks, type Permission } from '../permission.ts'
import { presetPolicy } from '../policy.ts'
import type { Change, RightTerms } from './change.ts'
import { decide, edit, expire, withdraw } from './lifecycle.ts'
import { approvesByOffer, mayAnswerOffer, mayOffer, mayWithdrawOffer, offerCauses, offeredInput } from './offer.ts'
import { proposals, smallerChoices } from './smaller-terms.ts'
import { takeBack } from './take-back.ts'

const week = 7 * 24 * 60
const viewer = role('viewer', ['member.view'])
const mover = role('mover', ['member.view', 'member.delete'])
const known = new Map([...roles, [viewer.id, viewer] as const, [mover.id, mover] as const])
const world = { tree, roles: known }
const asked: RightTerms = { roleId: roleId('shift_supervisor'), scope: scope(['front']), lengthMinutes: week }
const codes = (over: Partial<RightTerms>): string =>
  offerCauses({ ...asked, ...over }, asked, world)
    .map((cause) => ('by' in cause ? `${cause.code} ${cause.by}` : cause.code))
    .join(', ')

describe('what may be offered instead', () => {
  it.each<[string, Partial<RightTerms>, string]>([
    ['a shorter time', { lengthMinutes: 24 * 60 }, ''],
    ['one department of it', { scope: scope(['desk']) }, ''],
    ['all of it but one', { scope: scope(['front'], ['night']) }, ''],
    ['a smaller role', { roleId: viewer.id }, ''],
    ['less in everything', { roleId: viewer.id, scope: scope(['desk']), lengthMinutes: 60 }, ''],
    ['not the same', {}, 'offer_not_smaller'],
    ['not the same in another spelling', { scope: scope(['front', 'desk']) }, 'offer_not_smaller'],
    ['not longer', { lengthMinutes: week + 1 }, 'offer_wider length'],
    ['not elsewhere', { scope: scope(['desk', 'payroll']) }, 'offer_wider scope'],
    ['not above it', { scope: scope(['1']), lengthMinutes: 60 }, 'offer_wider scope'],
    ['not another role, though it holds fewer', { roleId: mover.id }, 'offer_wider role'],
    ['not shorter for more', { lengthMinutes: 60, roleId: mover.id, scope: scope(['1']) }, 'offer_wider role, offer_wider scope'],
    ['not nothing', { scope: scope(['front'], ['front']) }, 'scope_empty'],
    ['not too short', { lengthMinutes: 10 }, 'length_too_short'],
    ['not half a minute', { lengthMinutes: 60.5 }, 'not_evaluable'],
    ['not a role that is no more', { roleId: roleId('lost') }, 'role_unknown'],
  ])('%s', (_name, over, expected) => expect(codes(over)).toBe(expected))

  it('never reaches further than what was asked for, in no permission, no department, no minute', () => {
    const all: readonly Permission[] = ['member.view', 'member.move', 'member.delete', 'log.view', 'grant.give']
    const permissions = fc.subarray([...all], { minLength: 1 })
    const length = fc.integer({ min: 0, max: 400 })
    fc.assert(
      fc.property(
        anyDepartments,
        fc.tuple(permissions, anyScope, length),
        fc.tuple(permissions, anyScope, length),
        (departments, whole, part) => {
          const [big, small] = [role('big', whole[0]), role('small', part[0])]
          const pair = new Map([big, small].map((one) => [one.id, one]))
          const causes = offerCauses(
            { roleId: small.id, scope: part[1], lengthMinutes: part[2] },
            { roleId: big.id, scope: whole[1], lengthMinutes: whole[2] },
            { tree: orgTree(departments), roles: pair },
          )
          const reach = ([held, where, minutes]: typeof whole): Set<string> =>
            new Set([...naiveDepartments(where, departments)].flatMap((id) => held.map((one) => `${one} ${id} ${minutes}`)))
          const lasts = (triple: string): [string, number] => {
            const [permission = '', id = '', minutes = ''] = triple.split(' ')
            return [`${permission} ${id}`, Number(minutes)]
          }
          const before = new Map([...reach(whole)].map(lasts))
          const after = new Map([...reach(part)].map(lasts))
          const within = [...after].every(([what, minutes]) => minutes <= (before.get(what) ?? -1))
          const less = [...before].some(([what, minutes]) => (after.get(what) ?? -1) < minutes)
          const fits = after.size > 0 && part[2] >= 30 && within && less
          expect(causes.length === 0).toBe(fits)
          if (fits) expect(risks.indexOf(riskOfRole(small))).toBeLessThanOrEqual(risks.indexOf(riskOfRole(big)))
        },
      ),
      { numRuns: 2_000 },
    )
  })
})

const stage = (...names: string[]) => ({ kind: 'manager' as const, approverIds: names.map(personId), foundAs: 'manager' as const })
const offer = { ...asked, lengthMinutes: 60, byId: personId('mia'), at: now, hash: 'offer-1' }
const sent = pendingChange({ stages: [stage('mia', 'mo'), stage('olga')], offer })
const by = (who: string, active = true) => ({ id: personId(who), active })
const yes = { deciderId: personId('mo'), answer: 'approve' as const, reason: null, decidedAt: now }

describe('who may do what with an offer', () => {
  const removal: Change = {
    ...sent,
    content: { kind: 'remove_member', input: { memberId: personId('zoe'), departmentIds: [], reason: 'left' } },
  }
  it.each([
    ['who decides makes one', mayOffer(sent, by('mia')), 'yes: stage_approver'],
    ['or puts another in its place', mayOffer(sent, by('mo')), 'yes: stage_approver'],
    ['not who decides later', mayOffer(sent, by('olga')), 'no: not_your_stage'],
    ['not the requester herself', mayOffer(sent, by('ana')), 'no: self_approval'],
    ['not of an act', mayOffer(removal, by('mia')), 'no: edit_impossible'],
    ['the requester takes it', mayAnswerOffer(sent, by('ana')), 'yes: own_request'],
    ['nobody else does', mayAnswerOffer(sent, by('mia')), 'no: not_own_request'],
    ['who made it takes it back', mayWithdrawOffer(sent, by('mia')), 'yes: own_decision'],
    ['nobody else takes it back', mayWithdrawOffer(sent, by('mo')), 'no: not_your_offer'],
    ['not who has left', mayWithdrawOffer(sent, by('mia', false)), 'no: person_left'],
  ])('%s', (_name, verdict, expected) => expect(said(verdict)).toBe(expected))

  it.each([
    ['a decision', decide(sent, yes)],
    ['a refusal', decide(sent, { ...yes, answer: 'refuse' })],
    ['an edit', edit(sent, sent, now)],
    ['a withdrawal', withdraw(sent, now)],
    ['its end', expire(sent, now)],
    ['a decision taken back', takeBack({ ...decide(sent, yes), offer }, now)],
  ])('is taken away by %s', (_name, after) => expect(after.offer).toBeNull())
})

describe('taking it', () => {
  const input = { ...asked, startAt: now - 1, reason: 'the season' }
  it('asks for exactly what was offered, for the same reason', () => {
    expect(offeredInput(input, offer, now)).toEqual({ ...asked, lengthMinutes: 60, startAt: null, reason: 'the season' })
    expect(offeredInput({ ...input, startAt: now }, offer, now).startAt).toBe(now)
  })

  const edited = edit(sent, { ...sent, stages: [stage('mia')] }, now)
  const plain = { policy: presetPolicy('front_line'), offerer: { id: offer.byId, active: true } }
  it.each([
    ['counts for who may decide on it', edited, plain, true],
    ['not for who decides a later stage only', { ...edited, stages: [stage('olga'), stage('mia')] }, plain, false],
    ['not where she is no longer asked', { ...edited, stages: [stage('olga')] }, plain, false],
    ['not when she has left', edited, { ...plain, offerer: { id: offer.byId, active: false } }, false],
    ['not where she has to prove that she is there', { ...edited, risk: 'critical' as const }, plain, false],
    ['nor where the policy asks for the proof', { ...edited, risk: 'high' as const }, { ...plain, policy: presetPolicy('finance') }, false],
  ])('%s', (_name, change, facts, expected) => expect(approvesByOffer(change, facts)).toBe(expected))
})

describe('what lies ready', () => {
  const home = person('ana').departmentIds
  const ready = (over: Partial<RightTerms> = {}) => smallerChoices({ ...asked, ...over }, home, world)

  it('is smaller in one respect each, the nearest first', () => {
    const { lengths, scopes, near, roleIds } = ready()
    expect(lengths).toEqual([60, 240, 480, 1_440, 4_320])
    expect(scopes.map(({ include }) => include)).toEqual([[departmentId('desk')], [departmentId('concierge')]])
    expect([near, roleIds]).toEqual([scope(['desk']), [viewer.id]])
  })

  it('is combined to offers of one tap, each of which may be made', () => {
    const made = proposals(asked, ready())
    expect(made.map(({ lengthMinutes, scope: where, roleId: which }) => [which, where.include, lengthMinutes])).toEqual([
      ['shift_supervisor', ['front'], 1_440],
      ['shift_supervisor', ['desk'], week],
      ['shift_supervisor', ['desk'], 1_440],
      ['viewer', ['front'], week],
    ])
    for (const one of made) expect(offerCauses(one, asked, world)).toEqual([])
  })

  it('is nothing where nothing is smaller', () => {
    const least = { roleId: viewer.id, scope: scope(['desk']), lengthMinutes: 30 }
    expect(proposals(least, smallerChoices(least, home, world))).toEqual([])
  })

  it('leaves out what was left out', () => {
    const without = { scope: scope(['front'], ['night']) }
    expect(ready(without).scopes).toContainEqual(scope(['concierge'], ['night']))
  })
})
