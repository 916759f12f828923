import { describe, expect, it } from 'vitest'
import { authority, departmentId, grant, minute, now, role, roles, said, scope } from '#tests/governance/small-company.ts'
import { mayDeleteDepartment } from './delete-department.ts'
import type { Authority } from '../../authorize.ts'

const officer = role('officer', ['department.view', 'department.delete'])
const holds = (include: readonly string[], but: Parameters<typeof grant>[1] = {}) =>
  grant('g', { roleId: officer.id, scope: scope(include), ...but })
const actor = (but: Partial<Authority> = {}): Authority =>
  authority({ roles: new Map([...roles, [officer.id, officer]]), grants: [holds(['1'])], ...but })
const may = (by: Authority, id: string, parent: string, but: { readonly name?: string; readonly hasMembers?: boolean } = {}) =>
  said(
    mayDeleteDepartment(
      by,
      { departmentId: departmentId(id), name: but.name ?? `Department ${id}`, parentId: departmentId(parent) },
      { hasMembers: but.hasMembers ?? false },
    ),
  )

describe('mayDeleteDepartment', () => {
  it.each<[string, string, string]>([
    ['an empty one', may(actor(), 'night', 'concierge'), 'yes: grant_permits'],
    ['where the right does not reach', may(actor({ grants: [holds(['finance'])] }), 'night', 'concierge'), 'no: outside_scope'],
    ['where it has ended', may(actor({ grants: [holds(['1'], { untilAt: now - minute })] }), 'night', 'concierge'), 'no: grant_ended'],
    ['one that is not there', may(actor(), 'gone', 'front'), 'no: department_unknown'],
    ['the company itself', may(actor(), '1', '1'), 'no: department_is_root'],
    ['one with members', may(actor(), 'night', 'concierge', { hasMembers: true }), 'no: department_has_members'],
    ['one with others below it', may(actor(), 'concierge', 'front'), 'no: department_has_departments'],
    ['one that was renamed since', may(actor(), 'night', 'concierge', { name: 'Night shift' }), 'no: changed_meanwhile'],
    ['one that was moved since', may(actor(), 'night', 'front'), 'no: changed_meanwhile'],
    [
      'everything that speaks against it at once',
      may(actor(), 'concierge', 'front', { hasMembers: true }),
      'no: department_has_departments, department_has_members',
    ],
  ])('%s', (_, found, expected) => expect(found).toBe(expected))
})
