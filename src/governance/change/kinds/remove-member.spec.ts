import { describe, expect, it } from 'vitest'
import { departmentId, domain, holderOf, minute, now, person, personId, said, scope } from '#tests/governance/small-company.ts'
import { mayRemoveMember, type RemovalFacts } from './remove-member.ts'
import type { Authority } from '../../authorize.ts'
import type { Person } from '../../org.ts'

const { holds, actor } = holderOf(['member.view', 'member.delete'])
const ben = person('ben', { departmentIds: [departmentId('desk')] })
const root = domain('1', { tier: 'global', scope: scope(['1']), ownerIds: [personId('ben'), personId('olga')] })
const may = (
  by: Authority,
  member: Person | null,
  facts: Partial<RemovalFacts> = {},
  sentFrom = member?.departmentIds ?? [departmentId('desk')],
) =>
  said(
    mayRemoveMember(
      by,
      { memberId: personId('ben'), departmentIds: sentFrom, reason: 'left' },
      { member, activeOwnerIds: new Set([personId('ben'), personId('olga')]), ...facts },
    ),
  )

describe('mayRemoveMember', () => {
  it.each<[string, string, string]>([
    ['who holds the right over her department', may(actor(), ben), 'yes: grant_permits'],
    ['who holds it elsewhere', may(actor({ grants: [holds(['finance'])] }), ben), 'no: outside_scope'],
    ['who held it', may(actor({ grants: [holds(['front'], { untilAt: now - minute })] }), ben), 'no: grant_ended'],
    [
      'who owns the domain',
      may(actor({ grants: [], domains: [domain('front', { ownerIds: [personId('ana')] })] }), ben),
      'no: no_grant_permits',
    ],
    ['who was disabled', may(actor({ person: person('ana', { active: false }) }), ben), 'no: person_left'],
    ['nobody of that name', may(actor(), null), 'no: member_unknown'],
    [
      'somebody who has left',
      may(actor(), person('ben', { departmentIds: [], active: false }), {}, [departmentId('desk')]),
      'no: person_left',
    ],
    ['somebody disabled', may(actor(), person('ben', { active: false })), 'yes: grant_permits'],
    [
      'somebody who was moved since',
      may(actor(), person('ben', { departmentIds: [departmentId('night')] }), {}, [departmentId('desk')]),
      'no: moved_meanwhile',
    ],
    [
      'somebody who works in two departments of hers',
      may(actor(), person('ben', { departmentIds: ['desk', 'night'].map(departmentId) })),
      'yes: grant_permits',
    ],
    [
      'somebody who works out of sight too',
      may(actor(), person('ben', { departmentIds: ['desk', 'audit'].map(departmentId) })),
      'no: works_elsewhere',
    ],
    ['one of two owners of the company', may(actor({ domains: [root] }), ben), 'yes: grant_permits'],
    ['the last owner who is here', may(actor({ domains: [root] }), ben, { activeOwnerIds: new Set([personId('ben')]) }), 'no: last_owner'],
  ])('%s', (_, found, expected) => expect(found).toBe(expected))

  it('nobody removes herself', () => {
    const herself = actor({ person: ben, grants: [holds(['front'], { personId: ben.id })] })
    expect(may(herself, ben)).toBe('no: not_oneself')
  })

  it('says of a member out of sight no more than that the right does not reach', () => {
    expect(may(actor({ grants: [holds(['finance'])] }), null)).toBe('no: outside_scope')
  })
})
