import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { authority, candidates, changeId, domain, now, pendingChange, person, personId, said } from '#tests/governance/small-company.ts'
import { decide, fail, isExpired, mayCommand, withdraw } from '../lifecycle.ts'
import { mayTakeBack, takeBack } from '../take-back.ts'
import { whoIsAbove } from '../../escalate.ts'
import type { Change } from '../change.ts'
import {
  decidedByAdmins,
  mayStop,
  planRecovery,
  recoveryFailures,
  rests,
  restsUntil,
  stop,
  takeEffect,
  type RecoveryFacts,
} from './recover-factor.ts'

const [ana, gil, gus, gwen] = ['ana', 'gil', 'gus', 'gwen'].map(personId)
if (!ana || !gil || !gus || !gwen) throw new Error('four people')
const day = 24 * 3_600_000
const admins = [gil, gus, gwen]
const company = decidedByAdmins(domain('company', { tier: 'global', ownerIds: admins }), admins)
const facts = (but: Partial<RecoveryFacts> = {}): RecoveryFacts => ({
  authority: authority({ person: person('ana', { managerId: personId('mia') }) }),
  registeredAt: 5,
  company,
  route: candidates({ managerIds: [personId('mia')], activePersonIds: new Set([...admins, personId('mia')]) }),
  pendingAlike: null,
  reason: 'lost',
  ...but,
})
const asked = (but: Partial<Change> = {}): Change =>
  pendingChange({
    content: { kind: 'recover_factor', input: { personId: ana, registeredAt: 5, reason: 'lost' } },
    risk: 'critical',
    stages: planRecovery(facts()).stages,
    ...but,
  })
const yes = (change: Change, deciderId = gil, at = now): Change =>
  decide(change, { deciderId, answer: 'approve', reason: null, decidedAt: at })
const agreed = yes(yes(asked()), gus, now + 1)

describe('who decides on a recovery', () => {
  it.each<[string, RecoveryFacts, string, number]>([
    ['two of the global admins, whatever the policy says', facts(), 'yes: own_factor', 3],
    ['not who works for her', facts({ route: { ...facts().route, dependentIds: new Set([gil]) } }), 'yes: own_factor', 2],
    ['never one alone', facts({ route: { ...facts().route, dependentIds: new Set([gil, gus]) } }), 'no: admins_missing', 0],
    ['never nobody', facts({ route: { ...facts().route, activePersonIds: new Set([personId('mia')]) } }), 'no: admins_missing', 0],
    ['not she herself', facts({ authority: authority({ person: person('gil') }) }), 'yes: own_factor', 2],
    ['who has none has none to recover', facts({ registeredAt: null }), 'no: second_factor_missing', 0],
    ['in a company that nobody owns', facts({ company: null }), 'no: no_domain_covers', 0],
    ['once at a time', facts({ pendingAlike: changeId('c9') }), 'no: already_asked', 3],
    ['with a reason', facts({ reason: ' ' }), 'no: reason_missing', 3],
  ])('%s', (_, given, verdict, approvers) => {
    const plan = planRecovery(given)
    expect(said(plan.verdict)).toBe(verdict)
    expect(plan.stages.flatMap(({ approverIds }) => approverIds)).toHaveLength(approvers)
    expect(plan.stages.every(({ need, kind }) => need === 2 && kind === 'named')).toBe(true)
  })

  it('goes to nobody above them when they do not answer', () => {
    const people = new Map([...admins, ana, personId('mia')].map((id) => [id, { ...person(id), managerId: personId('boss') }]))
    people.set(personId('boss'), { ...person('boss'), managerId: personId('nobody') })
    expect(whoIsAbove(asked(), [0], { people, away: new Map(), mutualIds: new Set(), domains: [company] })).toEqual([])
  })
})

describe('the rest after the second yes', () => {
  it('begins with it and lasts a day; until then it can be stopped, and by her alone', () => {
    expect([rests(asked()), rests(yes(asked())), rests(agreed)]).toEqual([false, false, true])
    expect([agreed.status, restsUntil(agreed), restsUntil(asked())]).toEqual(['pending', now + 1 + day, null])
    expect(said(mayCommand(agreed, 'approve', { id: gwen, active: true }))).toBe('no: rests')
    expect(said(mayStop(agreed, ana))).toBe('yes: own_factor')
    expect(said(mayStop(agreed, gil))).toBe('no: not_own_request')
    expect(said(mayStop(pendingChange(), ana))).toBe('no: not_own_request')
    expect(() => takeEffect(agreed, now + day)).toThrow()
    expect(takeEffect(agreed, now + 1 + day)).toMatchObject({ status: 'applied', endedAt: now + 1 + day })
  })

  it('that is stopped stays stopped: it counts as refused, not as forgotten, and no yes is taken back any more', () => {
    const stopped = stop(agreed, now + 5)
    expect([stopped.status, isExpired(stopped)]).toEqual(['refused', false])
    expect(said(mayTakeBack(stopped, { id: gus, active: true }, now + 6))).toBe('no: undo_impossible')
    expect(said(mayStop(stopped, ana))).toBe('no: change_not_pending')
    expect(() => stop(stopped, now + 6)).toThrow()
  })

  it('ends when the last yes is taken back', () => {
    expect(said(mayTakeBack(agreed, { id: gus, active: true }, now + 2))).toBe('yes: own_decision')
    expect(rests(takeBack(agreed, now + 2))).toBe(false)
  })

  it('takes nothing away that is not the one that was lost', () => {
    const input = { personId: ana, registeredAt: 5, reason: 'lost' }
    const codes = (...given: Parameters<typeof recoveryFailures>) => recoveryFailures(...given).map(({ code }) => code)
    expect(codes(input, { person: person('ana'), now: { registeredAt: 5 } })).toEqual([])
    expect(codes(input, { person: person('ana'), now: { registeredAt: 6 } })).toEqual(['changed_meanwhile'])
    expect(codes(input, { person: person('ana'), now: null })).toEqual(['changed_meanwhile'])
    expect(codes(input, { person: person('ana', { active: false }), now: { registeredAt: 5 } })).toEqual(['person_left'])
  })

  it('is never skipped, whatever happens in whatever order', () => {
    type Act = readonly ['yes' | 'no' | 'back' | 'stop' | 'withdraw' | 'clock', number, number]
    const act = fc.tuple(fc.constantFrom<Act[0]>('yes', 'no', 'back', 'stop', 'withdraw', 'clock'), fc.nat(2), fc.nat(26 * 3_600_000))
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        let [change, at] = [asked(), now]
        for (const [kind, who, later] of acts) {
          at += later
          const id = admins[who] ?? gil
          const by = { id, active: true }
          const until = restsUntil(change)
          if (kind === 'yes' && mayCommand(change, 'approve', by).allowed) change = yes(change, id, at)
          else if (kind === 'no' && mayCommand(change, 'refuse', by).allowed)
            change = decide(change, { deciderId: id, answer: 'refuse', reason: 'no', decidedAt: at })
          else if (kind === 'back' && mayTakeBack(change, by, at).allowed) change = takeBack(change, at)
          else if (kind === 'stop' && mayStop(change, ana).allowed) change = stop(change, at)
          else if (kind === 'withdraw' && mayCommand(change, 'withdraw', { id: ana, active: true }).allowed) change = withdraw(change, at)
          else if (kind === 'clock' && until !== null && at >= until) change = takeEffect(change, at)
          if (change.status !== 'applied') continue
          const standing = change.decisions.filter(({ voided, answer }) => !voided && answer === 'approve')
          const last = Math.max(...standing.map(({ decidedAt }) => decidedAt))
          expect(new Set(standing.map(({ deciderId }) => deciderId)).size).toBe(2)
          expect(change.endedAt ?? 0).toBeGreaterThanOrEqual(last + day)
          expect(said(mayStop(change, ana))).toBe('no: change_not_pending')
        }
      }),
    )
    expect(fail(takeEffect(agreed, now + 2 * day)).status).toBe('failed')
  })
})
