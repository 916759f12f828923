import { describe, expect, it } from 'vitest'
import type { Grant } from '#governance/grant.ts'
import type { ChangeId, DepartmentId, GrantId, PersonId, RoleId } from '#governance/id.ts'
import { orgTree } from '#governance/org.ts'
import { planLabel } from './label-plan.ts'

const id = (text: string) => text as DepartmentId
const tree = orgTree([
  { id: id('1'), name: 'Root', parentId: null },
  ...['20', '30'].map((text) => ({ id: id(text), name: text, parentId: id('1') })),
  ...['21', '22'].map((text) => ({ id: id(text), name: text, parentId: id('20') })),
])
const role = 'dashboard' as RoleId
const grant = (include: string[], exclude: string[] = [], fromAt = 0, untilAt = 100): Grant => ({
  id: `${include.join()}${fromAt}` as GrantId,
  personId: 'ann' as PersonId,
  roleId: role,
  scope: { include: include.map(id), exclude: exclude.map(id) },
  fromAt,
  untilAt,
  origin: 'requested',
  changeId: 'c' as ChangeId,
  revokedAt: null,
})

describe('what the label role of a person should be', () => {
  it.each<[string, Grant[], number, ReturnType<typeof planLabel>]>([
    ['no grant', [], 50, { kind: 'none' }],
    ['an ended grant', [grant(['20'])], 100, { kind: 'none' }],
    ['a grant that has not begun', [grant(['20'], [], 60)], 50, { kind: 'none' }],
    ['one subtree', [grant(['20'])], 50, { kind: 'hold', departmentIds: [id('20')] }],
    ['two grants make one label', [grant(['21']), grant(['30'], [], 1)], 50, { kind: 'hold', departmentIds: [id('21'), id('30')] }],
    [
      'an exclusion that leaves whole subtrees still does not fit when the parent itself is in',
      [grant(['20'], ['21'])],
      50,
      { kind: 'scope_does_not_fit' },
    ],
    ['departments that are gone', [grant(['99'])], 50, { kind: 'scope_does_not_fit' }],
  ])('%s', (_name, grants, now, expected) => {
    expect(planLabel(grants, role, tree, now)).toEqual(expected)
  })

  it('never says an empty list: on the platform that is the whole company', () => {
    for (const include of [[], ['99'], ['20']]) {
      const plan = planLabel([grant(include, ['20'])], role, tree, 50)
      expect(plan.kind).toBe('scope_does_not_fit')
    }
  })
})
