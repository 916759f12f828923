import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  candidates,
  authority,
  changeId,
  domain,
  grant,
  grantId,
  keeper,
  minute,
  noRules,
  now,
  pendingChange,
  person,
  personId,
  roleId,
  said,
  scope,
  supervisor,
} from '#tests/governance/small-company.ts'
import { endOf, phaseOf, type Grant } from '../../grant.ts'
import type { Person } from '../../org.ts'
import type { Change, HandOverInput } from '../change.ts'
import { mayCommand } from '../lifecycle.ts'
import { grantFromHandOver, handOverFailures, mayHandOver, planHandOver, type HandOverState } from './hand-over.ts'

const ana = person('ana', { managerId: personId('mia') })
const ben = person('ben', { managerId: personId('moe') })
const front = domain('front')
const held = grant('g', { untilAt: now + 600 * minute })
const plan = (but: { readonly given?: Grant; readonly receiver?: Person; readonly alike?: boolean; readonly reason?: string } = {}) => {
  const receiver = but.receiver ?? ben
  return planHandOver(
    {
      giver: authority({ person: ana, domains: [front] }),
      grant: but.given ?? held,
      ask: {
        conflicts: noRules,
        authority: authority({ person: receiver, domains: [front] }),
        route: candidates({
          managerIds: receiver.managerId === null ? [] : [receiver.managerId],
          activePersonIds: new Set(['ana', 'ben', 'mia', 'moe', 'owner'].map(personId)),
        }),
      },
      pendingAlike: but.alike === true ? changeId('c-0') : null,
    },
    but.reason ?? 'on leave',
  )
}

describe('proposing to hand a grant over', () => {
  it.each<[string, Parameters<typeof plan>[0], string]>([
    ['what she holds', {}, 'yes: may_ask'],
    ['what somebody else holds', { given: { ...held, personId: personId('ben') } }, 'no: not_own_grant'],
    ['what has ended', { given: { ...held, untilAt: now } }, 'no: grant_not_active'],
    ['what was taken back', { given: { ...held, revokedAt: now } }, 'no: grant_not_active'],
    ['what has not begun', { given: { ...held, fromAt: now + 1 } }, 'no: grant_not_started'],
    ['what ends in half an hour', { given: { ...held, untilAt: now + 30 * minute } }, 'yes: may_ask'],
    ['what ends a moment sooner', { given: { ...held, untilAt: now + 30 * minute - 1 } }, 'no: length_too_short'],
    ['a role nobody can read', { given: { ...held, roleId: roleId('gone') } }, 'no: role_unknown'],
    ['a critical role, of which she could not hold another', { given: { ...held, roleId: roleId('global') } }, 'no: second_factor_missing'],
    ['to herself', { receiver: ana }, 'no: same_person'],
    ['to who left', { receiver: { ...ben, active: false } }, 'no: person_left'],
    ['twice', { alike: true }, 'no: already_asked'],
    ['without a reason', { reason: ' ' }, 'no: reason_missing'],
    ['for longer than the domain gives', { given: { ...held, untilAt: now + 31 * 1440 * minute } }, 'no: length_too_long'],
    ['over departments outside every domain', { given: { ...held, scope: scope(['finance']) } }, 'no: no_domain_covers'],
  ])('%s', (_what, but, expected) => {
    expect(said(plan(but).verdict)).toBe(expected)
  })

  it('is decided by who decides for the receiver, never by either of the two', () => {
    expect(plan().stages.map(({ approverIds }) => approverIds)).toEqual([['moe']])
    const hers = person('ben', { managerId: personId('ana') })
    expect(plan({ receiver: hers }).stages.map(({ approverIds }) => approverIds)).toEqual([['owner']])
    const change = changeOf(held)
    for (const id of ['ana', 'ben']) {
      const listed = { ...change, stages: [{ kind: 'manager' as const, foundAs: 'manager' as const, approverIds: [personId(id)] }] }
      expect(said(mayCommand(listed, 'approve', person(id)))).toBe('no: self_approval')
    }
  })

  it('is offered where the grant allows it', () => {
    expect(mayHandOver(authority({ person: ana }), held).allowed).toBe(true)
    expect(mayHandOver(authority({ person: ben }), held).allowed).toBe(false)
  })
})

function inputOf(given: Grant): HandOverInput {
  const { roleId: role, scope: where } = given
  return { grantId: given.id, giverId: ana.id, receiverId: ben.id, roleId: role, scope: where, untilAt: endOf(given), reason: 'on leave' }
}
function changeOf(given: Grant): Change {
  return pendingChange({
    id: changeId('c-1'),
    content: { kind: 'hand_over', input: inputOf(given) },
    requesterId: ana.id,
    beneficiaryId: ben.id,
    stages: [],
  })
}

describe('handing over when the last of them agrees', () => {
  const fine: HandOverState = { grant: held, giver: ana, receiver: ben, receiverHasFactor: false, role: supervisor, now }
  const failures = (but: Partial<HandOverState>) =>
    handOverFailures(changeOf(held), inputOf(held), { ...fine, ...but }).map(({ code }) => code)

  it.each<[string, Partial<HandOverState>, string[]]>([
    ['all is as it was', {}, []],
    ['it is not there', { grant: null }, ['grant_not_active']],
    ['it ran out', { now: endOf(held) }, ['grant_not_active']],
    ['it was taken back', { grant: { ...held, revokedAt: now } }, ['grant_not_active']],
    ['it was given back a moment later by another clock', { grant: { ...held, revokedAt: now + 1 } }, ['grant_not_active']],
    ['it is another one', { grant: { ...held, id: grantId('other') } }, ['grant_not_active']],
    ['the receiver left', { receiver: { ...ben, active: false } }, ['person_left']],
    ['the giver left', { giver: null }, ['person_left']],
    ['the role is gone', { role: null }, ['role_unknown']],
    ['the role is graver now', { role: { ...supervisor, permissions: ['grant.give'] } }, ['changed_meanwhile']],
    ['the role is another one', { role: keeper }, ['role_unknown']],
  ])('%s', (_what, but, expected) => {
    expect(failures(but)).toEqual(expected)
  })

  it('never both, never wider, never longer, whenever it is and however short it has become', () => {
    const at = fc.integer({ min: 0, max: 700 })
    fc.assert(
      fc.property(at, fc.option(at, { nil: null }), (later, cut) => {
        const moment = now + later * minute
        const given = cut === null ? held : { ...held, untilAt: now + cut * minute }
        const state = { ...fine, grant: given, now: moment }
        if (handOverFailures(changeOf(held), inputOf(held), state).length > 0) return
        const passed = grantFromHandOver(changeOf(held), given, grantId('new'), moment)
        const closed = { ...given, revokedAt: moment }
        expect([phaseOf(closed, moment), phaseOf(passed, moment)]).toEqual(['ended', 'active'])
        expect([phaseOf(given, moment - 1), phaseOf(passed, moment - 1)]).not.toContain('ended')
        expect(endOf(passed)).toBeLessThanOrEqual(endOf(given))
        expect(endOf(passed)).toBeLessThanOrEqual(endOf(held))
        expect([passed.roleId, passed.scope, passed.personId]).toEqual([held.roleId, held.scope, ben.id])
      }),
    )
  })

  it('makes nothing of another kind of change', () => {
    const other: Change = { ...changeOf(held), content: { kind: 'revoke_grant', input: { grantId: held.id, reason: 'x' } } }
    expect(() => grantFromHandOver(other, held, grantId('new'), now)).toThrow('hands nothing over')
  })
})
