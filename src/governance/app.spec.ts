import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDepartments, anyScope } from '#tests/governance/arbitraries.ts'
import { authority, departmentId, departments, domain, grant, holderOf, personId, said, scope } from '#tests/governance/small-company.ts'
import { isMixed, isNoApp, isOfApps } from './app.ts'
import { reachOfGroup } from './attendance-group.ts'
import { authorize, reach } from './authorize.ts'
import { domainsCovering } from './domain.ts'
import { orgTree, type Department } from './org.ts'
import type { Permission } from './permission.ts'
import { asSubtrees, departmentsOf } from './scope.ts'
import { smallestRequest } from './smallest-request.ts'

const appOf = (id: string, top = '1'): Department => ({ id: departmentId(id), name: id, parentId: departmentId(top) })
const withApps = orgTree([...departments, appOf('app:oa'), appOf('app:shop')])
const withoutOa = orgTree([...departments, appOf('app:shop')])

describe('apps among the places', () => {
  it('are places and no departments', () => {
    expect(withApps.all).toHaveLength(departments.length)
    expect(withApps.apps.map(({ id }) => id)).toEqual(['app:oa', 'app:shop'])
    expect(withApps.pathUp(departmentId('app:oa'))).toEqual(['app:oa', '1'])
  })

  it.each([
    ['one app', scope(['app:oa']), true, false],
    ['a department', scope(['front']), false, false],
    ['a department and an app', scope(['front', 'app:oa']), false, true],
    ['the company without an app', scope(['1'], ['app:oa']), false, true],
    ['nothing', scope([]), false, false],
  ])('know what a scope is made of: %s', (_, of, apps, mixed) => {
    expect([isOfApps(of), isMixed(of)]).toEqual([apps, mixed])
  })

  it('have nobody who clocks in there, not even by what counts for the whole company', () => {
    const everybodys = { entries: [], remembered: [] }
    expect([...reachOfGroup(everybodys, new Map(), withApps)].sort()).toEqual(departments.map(({ id }) => String(id)).sort())
  })

  it('are nothing that the platform could hold', () => {
    expect(asSubtrees([scope(['app:oa'])], withApps, 50)).toBeNull()
    expect(asSubtrees([scope(['1'])], withApps, 50)).toEqual(['1'])
    expect(asSubtrees([scope(['front']), scope(['app:oa'])], withApps, 50)).toEqual(['front'])
  })

  it('are within the whole company and within no department, whatever the tree', () => {
    fc.assert(
      fc.property(anyDepartments, anyScope, anyScope, fc.constantFrom(['app:a'], ['app:a', 'app:b']), (given, one, other, ids) => {
        const world = orgTree([...given, appOf('app:a', 'd0'), appOf('app:b', 'd0')])
        const company = domain('company', { tier: 'global', scope: scope(['d0']) })
        const units = [domain('one', { scope: one }), domain('other', { scope: other })]
        const own = domain('own', { tier: 'app', scope: scope(ids) })
        const around = domainsCovering(scope(ids), [...units, company, own], world).map(({ id }) => id)
        expect(around).toEqual(['own', 'company'])
        const owner = authority({ tree: world, domains: units, person: { ...authority().person, id: personId('owner') } })
        for (const place of reach(owner, 'grant.view')) for (const id of departmentsOf(place, world)) expect(ids).not.toContain(id)
      }),
      { numRuns: 300 },
    )
  })

  it('that are retired permit nothing any more, nor cover, nor are covered', () => {
    const { holds, actor } = holderOf(['app.manage'])
    const keeper = (tree: typeof withApps) => actor({ tree, grants: [holds(['app:oa'])] })
    const oa = [departmentId('app:oa')]
    expect(said(authorize(keeper(withApps), 'app.manage', oa))).toBe('yes: grant_permits')
    expect(said(authorize(keeper(withoutOa), 'app.manage', oa))).toBe('no: app_unknown')
    expect(domainsCovering(scope(['app:oa']), [domain('all', { tier: 'global', scope: scope(['1']) })], withoutOa)).toEqual([])
    expect(departmentsOf(grant('g', { scope: scope(['app:oa']) }).scope, withoutOa).size).toBe(0)
  })

  it('are left out of nothing, and asked for with a role that is about them', () => {
    const { actor } = holderOf(['app.manage', 'member.view'])
    const nobody = actor({
      tree: withApps,
      grants: [],
      secondFactor: true,
      domains: [domain('all', { tier: 'global', scope: scope(['1']) })],
    })
    const smallest = (permission: Permission, ...ids: string[]) => smallestRequest(nobody, permission, ids.map(departmentId), () => []).ask
    expect(smallest('app.manage', 'app:oa')?.scope).toEqual(scope(['app:oa']))
    expect(smallest('attendance_rule.view', 'app:oa')?.roleId).not.toBe('attendance_keeper')
    expect(smallest('member.view', '1', 'front')?.scope.exclude.filter((id) => !isNoApp(id))).toEqual([])
  })

  it('take a right in that one app, and no other', () => {
    const { holds, actor } = holderOf(['app.manage'])
    const keeper = actor({ tree: withApps, grants: [holds(['app:oa'])] })
    expect(authorize(keeper, 'app.manage', [departmentId('app:shop')]).allowed).toBe(false)
    expect(authorize(keeper, 'app.manage', [departmentId('1')]).allowed).toBe(false)
    const everywhere = actor({ tree: withApps, grants: [holds(['1'])] })
    expect(authorize(everywhere, 'app.manage', [departmentId('app:shop')]).allowed).toBe(true)
  })
})
