import { describe, expect, it } from 'vitest'
import { departmentId, domain, holderOf, minute, now, person, personId, said, scope } from '#tests/governance/small-company.ts'
import { inverseOf } from '../undo.ts'
import { mayDisableMember, mayEnableMember } from './member-account.ts'
import type { Authority } from '../../authorize.ts'
import type { Person } from '../../org.ts'

const { holds, actor } = holderOf(['member.view', 'member.disable'])
const ben = person('ben', { departmentIds: [departmentId('desk')] })
const stopped = person('ben', { departmentIds: [departmentId('desk')], active: false })
const root = domain('1', { tier: 'global', scope: scope(['1']), ownerIds: [personId('ben'), personId('olga')] })
const owners = (...ids: string[]) => new Set(ids.map(personId))
const input = (member: Person, from: readonly string[] = member.departmentIds) => ({
  memberId: member.id,
  departmentIds: from.map(departmentId),
})
const disable = (by: Authority, member: Person, activeOwnerIds = owners('ben', 'olga'), from?: readonly string[]) =>
  said(mayDisableMember(by, input(member, from), { member, disabled: !member.active, activeOwnerIds }))
const enable = (by: Authority, member: Person, from?: readonly string[]) =>
  said(mayEnableMember(by, input(member, from), { member, disabled: !member.active, activeOwnerIds: owners('olga') }))

describe('mayDisableMember', () => {
  it.each<[string, string, string]>([
    ['who holds the right over her department', disable(actor(), ben), 'yes: grant_permits'],
    ['who holds it elsewhere', disable(actor({ grants: [holds(['finance'])] }), ben), 'no: outside_scope'],
    ['who held it', disable(actor({ grants: [holds(['front'], { untilAt: now - minute })] }), ben), 'no: grant_ended'],
    ['who owns the domain only', disable(actor({ grants: [], domains: [root] }), ben), 'no: no_grant_permits'],
    ['who is disabled herself', disable(actor({ person: person('ana', { active: false }) }), ben), 'no: person_left'],
    ['somebody disabled already', disable(actor(), stopped), 'no: already_disabled'],
    [
      'somebody who has left',
      disable(actor(), person('ben', { departmentIds: [], active: false }), undefined, ['desk']),
      'no: person_left',
    ],
    ['somebody who was moved since', disable(actor(), ben, undefined, ['night']), 'no: moved_meanwhile'],
    [
      'somebody who works in two departments of hers',
      disable(actor(), person('ben', { departmentIds: ['desk', 'night'].map(departmentId) })),
      'yes: grant_permits',
    ],
    [
      'somebody who works out of sight too',
      disable(actor(), person('ben', { departmentIds: ['desk', 'audit'].map(departmentId) })),
      'no: works_elsewhere',
    ],
    ['one of two owners of the company', disable(actor({ domains: [root] }), ben), 'yes: grant_permits'],
    ['the last owner who is here', disable(actor({ domains: [root] }), ben, owners('ben')), 'no: last_owner'],
  ])('%s', (_, found, expected) => expect(found).toBe(expected))

  it('nobody stops herself', () => {
    const herself = actor({ person: ben, grants: [holds(['front'], { personId: ben.id })] })
    expect(disable(herself, ben)).toBe('no: not_oneself')
  })
})

describe('mayEnableMember', () => {
  it.each<[string, string, string]>([
    ['who holds the right over her department', enable(actor(), stopped), 'yes: grant_permits'],
    ['who holds it elsewhere', enable(actor({ grants: [holds(['finance'])] }), stopped), 'no: outside_scope'],
    ['somebody who is not disabled', enable(actor(), ben), 'no: not_disabled'],
    ['somebody who was moved since', enable(actor(), stopped, ['night']), 'no: moved_meanwhile'],
    [
      'somebody who works out of sight too',
      enable(actor(), person('ben', { departmentIds: ['desk', 'audit'].map(departmentId), active: false })),
      'no: works_elsewhere',
    ],
  ])('%s', (_, found, expected) => expect(found).toBe(expected))
})

it('each takes the other back', () => {
  const what = input(ben)
  expect(inverseOf({ kind: 'disable_member', input: what })).toEqual({ kind: 'enable_member', input: what })
  expect(inverseOf({ kind: 'enable_member', input: what })).toEqual({ kind: 'disable_member', input: what })
})
