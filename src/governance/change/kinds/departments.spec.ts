import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { authority, departmentId, grant, now, personId, role, roles, said, scope, tree } from '#tests/governance/small-company.ts'
import { reachDepartments } from '../../authorize.ts'
import { inverseOf } from '../undo.ts'
import { mayCreateDepartment } from './create-department.ts'
import { mayRenameDepartment } from './rename-department.ts'
import { mayReparentDepartment, treeAfter } from './reparent-department.ts'
import { maySetDepartmentHead } from './set-department-head.ts'
import type { Grant } from '../../grant.ts'
import type { Permission } from '../../permission.ts'

const builder = role('builder', ['department.create', 'department.update', 'department.set_head'] satisfies Permission[])
const withBuilder = new Map([...roles, [builder.id, builder] as const])
const over = (...include: string[]): readonly Grant[] =>
  include.map((id) => grant(`over-${id}`, { roleId: builder.id, scope: scope([id]) }))
const facts = (grants: readonly Grant[]) => authority({ grants, roles: withBuilder })
const id = departmentId

describe('mayCreateDepartment', () => {
  it.each<[string, readonly Grant[], string, string, string]>([
    ['in reach', over('front'), 'concierge', 'Day', 'yes: grant_permits'],
    ['out of reach', over('front'), 'finance', 'Day', 'no: outside_scope'],
    ['no grant', [], 'front', 'Day', 'no: no_grant_permits'],
    ['after the end', [grant('g', { roleId: builder.id, untilAt: now })], 'front', 'Day', 'no: grant_ended'],
    ['a name that a sibling has', over('front'), 'front', 'Department desk', 'no: name_taken'],
    ['a name that is taken elsewhere only', over('front'), 'concierge', 'Department desk', 'yes: grant_permits'],
    ['no name', over('front'), 'front', '', 'no: name_illegal'],
    ['a name of blanks', over('front'), 'front', ' ', 'no: name_illegal'],
    ['a comma', over('front'), 'front', 'A, B', 'no: name_illegal'],
    ['a full-width comma', over('front'), 'front', '甲，乙', 'no: name_illegal'],
    ['a hyphen', over('front'), 'front', 'A-B', 'no: name_illegal'],
    ['64 characters', over('front'), 'front', '部'.repeat(64), 'yes: grant_permits'],
    ['65 characters', over('front'), 'front', '部'.repeat(65), 'no: name_illegal'],
    ['below what is gone', over('1'), 'gone', 'Day', 'no: department_unknown'],
  ])('%s', (_, grants, parentId, name, expected) =>
    expect(said(mayCreateDepartment(facts(grants), { parentId: id(parentId), name }))).toBe(expected),
  )
})

describe('mayRenameDepartment', () => {
  it.each<[string, readonly Grant[], string, string, string, string]>([
    ['in reach', over('front'), 'desk', 'Department desk', 'Reception', 'yes: grant_permits'],
    ['out of reach', over('front'), 'audit', 'Department audit', 'Control', 'no: outside_scope'],
    ['renamed meanwhile', over('front'), 'desk', 'Lobby', 'Reception', 'no: changed_meanwhile'],
    ['to what it is', over('front'), 'desk', 'Department desk', 'Department desk', 'no: nothing_changes'],
    ['to a sibling’s', over('front'), 'desk', 'Department desk', 'Department concierge', 'no: name_taken'],
    ['the root', over('1'), '1', 'Department 1', 'Resort', 'no: department_is_root'],
  ])('%s', (_, grants, departmentIdText, before, after, expected) =>
    expect(said(mayRenameDepartment(facts(grants), { departmentId: id(departmentIdText), before, after }))).toBe(expected),
  )
})

describe('mayReparentDepartment', () => {
  it.each<[string, readonly Grant[], string, string, string, string]>([
    ['within one scope', over('front'), 'night', 'concierge', 'desk', 'yes: grant_permits'],
    ['a grant for each side', over('front', 'finance'), 'night', 'concierge', 'audit', 'yes: grant_permits, grant_permits'],
    ['only where it is (R7)', over('front'), 'night', 'concierge', 'audit', 'no: outside_scope'],
    ['only where it goes (R7)', over('finance'), 'night', 'concierge', 'audit', 'no: outside_scope'],
    ['only it and where it goes (R7)', over('night', 'finance'), 'night', 'concierge', 'audit', 'no: outside_scope'],
    ['below itself', over('front'), 'concierge', 'front', 'night', 'no: department_below_itself'],
    ['under itself', over('front'), 'concierge', 'front', 'concierge', 'no: department_below_itself'],
    ['to where it hangs', over('front'), 'night', 'concierge', 'concierge', 'no: nothing_changes'],
    ['moved meanwhile', over('front'), 'night', 'desk', 'concierge', 'no: changed_meanwhile'],
    ['the root', over('1'), '1', '1', 'front', 'no: department_is_root'],
    ['a department that is gone', over('1'), 'gone', 'front', 'desk', 'no: department_unknown'],
  ])('%s', (_, grants, departmentIdText, before, after, expected) =>
    expect(said(mayReparentDepartment(facts(grants), { departmentId: id(departmentIdText), before: id(before), after: id(after) }))).toBe(
      expected,
    ),
  )

  it('widens nobody’s reach beyond what the mover looks after herself (R7, I6)', () => {
    const any = fc.constantFrom(...tree.all.map((department) => department.id))
    const some = fc.uniqueArray(any, { maxLength: 4 })
    fc.assert(
      fc.property(some, some, any, any, (mine, theirs, moved, after) => {
        const before = tree.get(moved)?.parentId
        fc.pre(before !== null && before !== undefined)
        const actor = facts(over(...mine))
        if (!mayReparentDepartment(actor, { departmentId: moved, before: before as typeof moved, after }).allowed) return
        const of = (at: typeof tree) =>
          reachDepartments({ ...authority({ grants: over(...theirs), roles: withBuilder }), tree: at }, 'department.update')
        const own = reachDepartments(actor, 'department.update')
        const held = of(tree)
        for (const gained of of(treeAfter(tree, moved, after))) expect(held.has(gained) || own.has(gained)).toBe(true)
      }),
    )
  })

  it('and its inverse leave the tree as it was', () => {
    const any = fc.constantFrom(...tree.all.map((department) => department.id))
    fc.assert(
      fc.property(any, any, (moved, after) => {
        const before = tree.get(moved)?.parentId
        fc.pre(before !== null && before !== undefined)
        const input = { departmentId: moved, before: before as typeof moved, after }
        if (!mayReparentDepartment(facts(over('1')), input).allowed) return
        const inverse = inverseOf({ kind: 'reparent_department', input })
        expect(inverse?.kind).toBe('reparent_department')
        if (inverse?.kind !== 'reparent_department') return
        const there = treeAfter(tree, moved, after)
        expect(said(mayReparentDepartment({ ...facts(over('1')), tree: there }, inverse.input))).toBe('yes: grant_permits')
        const back = treeAfter(there, moved, inverse.input.after)
        for (const { id: each } of tree.all) expect(back.pathUp(each)).toEqual(tree.pathUp(each))
      }),
    )
  })
})

describe('maySetDepartmentHead', () => {
  const here = { headIds: [personId('ben')], memberIds: new Set(['ben', 'cleo'].map(personId)) }
  it.each<[string, readonly Grant[], readonly string[], readonly string[], string]>([
    ['another one', over('front'), ['ben'], ['cleo'], 'yes: grant_permits'],
    ['nobody any more', over('front'), ['ben'], [], 'yes: grant_permits'],
    ['two', over('front'), ['ben'], ['ben', 'cleo'], 'yes: grant_permits'],
    ['out of reach', over('finance'), ['ben'], ['cleo'], 'no: outside_scope'],
    ['somebody of another department', over('front'), ['ben'], ['dora'], 'no: head_not_member'],
    ['the same', over('front'), ['ben'], ['ben'], 'no: nothing_changes'],
    ['changed meanwhile', over('front'), ['cleo'], ['ben'], 'no: changed_meanwhile'],
  ])('%s', (_, grants, before, after, expected) =>
    expect(
      said(
        maySetDepartmentHead(facts(grants), { departmentId: id('desk'), before: before.map(personId), after: after.map(personId) }, here),
      ),
    ).toBe(expected),
  )
})
