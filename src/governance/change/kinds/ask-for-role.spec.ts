import { describe, expect, it } from 'vitest'
import {
  candidates,
  authority,
  changeId,
  departmentId,
  domain,
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
import { presetPolicy } from '../../policy.ts'
import { grantFromAsk, mayAskForRole, planAsk, reasonMaxLength, type AskFacts } from './ask-for-role.ts'
import type { AskForRoleInput, Change } from '../change.ts'
import type { Domain } from '../../domain.ts'

const ana = person('ana', { managerId: personId('mia') })
const front = domain('front')
const finance = domain('finance', { scope: scope(['finance']), policy: presetPolicy('finance') })
const facts = (but: Partial<AskFacts> = {}, domains: readonly Domain[] = [front, finance]): AskFacts => ({
  authority: authority({ person: ana, domains }),
  conflicts: noRules,
  requester: ana,
  mayGive: false,
  route: candidates({
    managerIds: [personId('mia')],
    securityOfficerIds: [personId('officer')],
    activePersonIds: new Set(['ana', 'mia', 'owner', 'officer'].map(personId)),
  }),
  pendingAlike: null,
  ...but,
})
const secured = { ...facts().authority, secondFactor: true }
const input = (but: Partial<AskForRoleInput> = {}): AskForRoleInput => ({
  roleId: supervisor.id,
  scope: scope(['front']),
  lengthMinutes: 8 * 60,
  startAt: null,
  reason: 'peak week',
  ...but,
})

describe('planAsk', () => {
  it.each<[string, Partial<AskFacts>, Partial<AskForRoleInput>, string]>([
    ['a plain ask', {}, {}, 'yes: may_ask'],
    ['the shortest time', {}, { lengthMinutes: 30 }, 'yes: may_ask'],
    ['shorter', {}, { lengthMinutes: 29 }, 'no: length_too_short'],
    ['the longest time of the front line', {}, { lengthMinutes: 30 * 24 * 60 }, 'yes: may_ask'],
    ['longer', {}, { lengthMinutes: 30 * 24 * 60 + 1 }, 'no: length_too_long'],
    ['longer than finance allows', {}, { scope: scope(['payroll']), lengthMinutes: 7 * 24 * 60 + 1 }, 'no: length_too_long'],
    ['no whole number of minutes', {}, { lengthMinutes: 60.5 }, 'no: not_evaluable'],
    ['no number of minutes', {}, { lengthMinutes: Number.NaN }, 'no: not_evaluable'],
    ['a start now', {}, { startAt: now }, 'yes: may_ask'],
    ['a start in the past', {}, { startAt: now - 1 }, 'no: start_in_past'],
    ['a start that is no time', {}, { startAt: Number.NaN }, 'no: not_evaluable'],
    ['no reason', {}, { reason: '  ' }, 'no: reason_missing'],
    ['the longest reason', {}, { reason: 'x'.repeat(reasonMaxLength) }, 'yes: may_ask'],
    ['a longer one', {}, { reason: 'x'.repeat(reasonMaxLength + 1) }, 'no: not_evaluable'],
    ['a role nobody knows', {}, { roleId: roleId('lost') }, 'no: role_unknown'],
    ['no department', {}, { scope: scope([]) }, 'no: scope_empty, no_domain_covers'],
    ['a department that is gone', {}, { scope: scope(['front', 'gone']) }, 'no: department_unknown'],
    ['an exclusion that is gone', {}, { scope: scope(['front'], ['gone']) }, 'no: department_unknown'],
    ['outside every domain', {}, { scope: scope(['people']) }, 'no: no_domain_covers'],
    ['across two domains', {}, { scope: scope(['desk', 'payroll']) }, 'no: no_domain_covers'],
    ['asked already', { pendingAlike: changeId('c0') }, {}, 'no: already_asked'],
    ['a high risk on the front line', {}, { roleId: keeper.id }, 'yes: may_ask'],
    ['a high risk in finance', {}, { roleId: keeper.id, scope: scope(['payroll']) }, 'yes: may_ask'],
    ['a critical role without a second factor', {}, { roleId: roleId('global') }, 'no: second_factor_missing'],
    ['with one', { authority: secured }, { roleId: roleId('global') }, 'yes: may_ask'],
    ['the beneficiary left', { authority: authority({ person: { ...ana, active: false }, domains: [front] }) }, {}, 'no: person_left'],
    ['asked by her manager', { requester: person('mia') }, {}, 'yes: may_ask'],
    ['asked by somebody who may give rights there', { requester: person('bo'), mayGive: true }, {}, 'yes: may_ask'],
    ['asked by anybody else', { requester: person('bo') }, {}, 'no: not_her_manager'],
    ['asked for a manager by who reports to her', { requester: person('zoe', { managerId: ana.id }) }, {}, 'no: not_her_manager'],
    ['the requester left', { requester: person('mia', { active: false }) }, {}, 'no: person_left'],
    [
      'nobody to decide',
      {
        route: candidates({ activePersonIds: new Set([personId('ana')]) }),
      },
      {},
      'no: approver_missing',
    ],
  ])('%s', (_, but, typed, expected) => expect(said(planAsk(facts(but), input(typed)).verdict)).toBe(expected))

  it('names everything that speaks against it at once', () => {
    const none = candidates({ activePersonIds: new Set([personId('ana')]) })
    const plan = planAsk(
      facts({ route: none, pendingAlike: changeId('c0') }),
      input({ roleId: roleId('global'), lengthMinutes: 481, startAt: 1, reason: '' }),
    )
    expect(said(plan.verdict)).toBe(
      'no: start_in_past, reason_missing, length_too_long, second_factor_missing, approver_missing, already_asked',
    )
  })

  it('names a leaver once, with the role nobody knows', () => {
    const gone = { ...ana, active: false }
    const plan = planAsk(facts({ authority: authority({ person: gone }), requester: gone }), input({ roleId: roleId('lost') }))
    expect(said(plan.verdict)).toBe('no: person_left, role_unknown')
    expect(plan).toMatchObject({ risk: 'critical', domain: null, stages: [], longestMinutes: null })
  })

  it('shows risk, domain, longest time and who decides', () => {
    expect(planAsk(facts(), input())).toMatchObject({
      risk: 'medium',
      domain: { id: 'front' },
      longestMinutes: 30 * 24 * 60,
      stages: [{ kind: 'manager', foundAs: 'manager', approverIds: ['mia'] }],
    })
  })

  it('shows who would decide even where it is refused', () => {
    expect(planAsk(facts(), input({ reason: '' })).stages).toHaveLength(1)
    expect(planAsk(facts(), input({ roleId: roleId('global') }))).toMatchObject({ risk: 'critical', longestMinutes: 480 })
  })

  it('asks the manager of the one who receives, not of the one who asks', () => {
    const plan = planAsk(facts({ requester: person('bo', { managerId: personId('officer') }) }), input())
    expect(plan.stages[0]?.approverIds).toEqual(['mia'])
  })
})

describe('mayAskForRole', () => {
  it.each([
    ['low', true, false, 'yes: may_ask'],
    ['high', true, false, 'yes: may_ask'],
    ['critical', true, false, 'no: second_factor_missing'],
    ['critical', true, true, 'yes: may_ask'],
    ['low', false, true, 'no: person_left'],
  ] as const)('%s, active %s, second factor %s', (risk, active, secondFactor, expected) =>
    expect(said(mayAskForRole({ risk, person: { ...ana, active }, secondFactor }))).toBe(expected),
  )
})

const approved = (startAt: number | null): Change =>
  pendingChange({
    id: changeId('c1'),
    content: { kind: 'ask_for_role', input: input({ startAt }) },
    requesterId: personId('bo'),
    beneficiaryId: ana.id,
    stages: [],
    status: 'applied',
    endedAt: now,
  })

describe('grantFromAsk', () => {
  it.each([
    ['no start asked: from the approval on', null, now, now],
    ['a later start: from then on', now + 10 * minute, now, now + 10 * minute],
    ['a start that has passed: from the approval on, for the whole length', now - 10 * minute, now, now],
  ])('%s', (_, startAt, approvedAt, fromAt) => {
    expect(grantFromAsk(approved(startAt), grantId('g'), approvedAt)).toEqual({
      id: 'g',
      personId: 'ana',
      roleId: 'shift_supervisor',
      scope: scope(['front']),
      fromAt,
      untilAt: fromAt + 8 * 60 * minute,
      origin: 'requested',
      changeId: 'c1',
      revokedAt: null,
    })
  })

  it('is made of an ask only', () => {
    const move: Change['content'] = {
      kind: 'move_member',
      input: { memberId: ana.id, fromDepartmentId: departmentId('desk'), toDepartmentId: departmentId('night') },
    }
    expect(() => grantFromAsk({ ...approved(null), content: move }, grantId('g'), now)).toThrow('move_member')
  })
})
