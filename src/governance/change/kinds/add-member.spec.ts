import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { authority, departmentId, grant, now, personId, role, roles, said, scope, tree } from '#tests/governance/small-company.ts'
import { reachDepartments } from '../../authorize.ts'
import { inverseOf } from '../undo.ts'
import { mayAddMember, mayAddTo } from './add-member.ts'
import type { Grant } from '../../grant.ts'
import type { Person } from '../../org.ts'
import type { Permission } from '../../permission.ts'
import type { AddMemberInput } from '../change.ts'

const host = role('host', ['member.view', 'member.create'] satisfies Permission[])
const withHost = new Map([...roles, [host.id, host] as const])
const over = (...include: string[]): readonly Grant[] => include.map((id) => grant(`over-${id}`, { roleId: host.id, scope: scope([id]) }))
const facts = (grants: readonly Grant[]) => authority({ grants, roles: withHost })
const input = (departmentIds: readonly string[], managerId: string | null = null): AddMemberInput => ({
  memberId: personId('new'),
  name: 'Eva',
  mobile: '+853-66123456',
  departmentIds: departmentIds.map(departmentId),
  title: '',
  managerId: managerId === null ? null : personId(managerId),
})
const somebody = (id: string, at: string, active = true): Person => ({
  id: personId(id),
  name: id,
  departmentIds: [departmentId(at)],
  managerId: null,
  active,
})

describe('mayAddMember', () => {
  it.each<[string, readonly Grant[], readonly string[], Person | null, string]>([
    ['in reach', over('front'), ['desk'], null, 'yes: grant_permits'],
    ['a grant for each department', over('front', 'finance'), ['desk', 'audit'], null, 'yes: grant_permits, grant_permits'],
    ['one department out of reach', over('front'), ['desk', 'audit'], null, 'no: outside_scope'],
    ['no grant', [], ['desk'], null, 'no: no_grant_permits'],
    ['at the end', [grant('g', { roleId: host.id, untilAt: now })], ['desk'], null, 'no: grant_ended'],
    ['nowhere', over('1'), [], null, 'no: scope_empty'],
    ['where nothing is', over('1'), ['gone'], null, 'no: department_unknown'],
    ['under a manager in sight', over('front'), ['desk'], somebody('ben', 'night'), 'yes: grant_permits'],
    ['under a manager out of sight', over('front'), ['desk'], somebody('ben', 'audit'), 'no: member_unknown'],
    ['under somebody who left', over('front'), ['desk'], somebody('ben', 'night', false), 'no: person_left'],
  ])('%s', (_, grants, at, manager, expected) =>
    expect(said(mayAddMember(facts(grants), input(at, manager?.id ?? null), manager))).toBe(expected),
  )

  it('a manager who is not there is said like one out of sight', () =>
    expect(said(mayAddMember(facts(over('front')), input(['desk'], 'nobody'), null))).toBe('no: member_unknown'))

  it('adds nobody where the actor may not add, and the greyed button says the same', () => {
    const any = fc.constantFrom(...tree.all.map(({ id }) => id))
    fc.assert(
      fc.property(fc.uniqueArray(any, { maxLength: 4 }), fc.uniqueArray(any, { minLength: 1, maxLength: 3 }), (mine, at) => {
        const actor = facts(over(...mine))
        const reached = reachDepartments(actor, 'member.create')
        const may = mayAddMember(actor, { ...input([]), departmentIds: at }, null).allowed
        expect(may).toBe(at.every((id) => reached.has(id)))
        expect(may).toBe(at.every((id) => mayAddTo(actor, id).allowed))
      }),
    )
  })

  it('has no way back: who is in the company leaves it by an act of its own', () =>
    expect(inverseOf({ kind: 'add_member', input: input(['desk']) })).toBeNull())
})
