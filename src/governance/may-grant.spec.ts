import { describe, expect, it } from 'vitest'
import { departmentId, domain, grant, person, role, roleId, roles, tree, now, scope } from '#tests/governance/small-company.ts'
import { authorize, type Authority } from './authorize.ts'
import { grantingFaults } from './may-grant.ts'
import { openViews, presetPolicy } from './policy.ts'
import type { Permission } from './permission.ts'

const giver = role('giver', ['grant.give', 'member.move'])
const ana = (over: Partial<Authority> = {}): Authority => ({
  person: person('ana'),
  grants: [grant('g', { roleId: giver.id, scope: scope(['front']) })],
  roles: new Map([...roles, [roleId('giver'), giver]]),
  domains: [],
  tree,
  now,
  secondFactor: true,
  ...over,
})
const gains = (permission: Permission, ...where: string[]) => new Map([[permission, new Set(where.map(departmentId))]])
const missing = (authority: Authority, of: ReturnType<typeof gains>, toGive?: readonly Permission[]): string[] =>
  grantingFaults(authority, of, toGive).map((cause) =>
    'permission' in cause ? `${cause.permission} in ${'departmentCount' in cause ? cause.departmentCount : 0}` : cause.code,
  )

describe('giving only what one may grant (R7)', () => {
  it('is not what a policy lets everybody see', () => {
    const policy = { ...presetPolicy('front_line'), opens: openViews }
    const seeing = ana({ domains: [domain('front', { policy })] })
    expect(authorize(seeing, 'grant.view', [departmentId('desk')]).allowed).toBe(true)
    expect(missing(seeing, gains('grant.view', 'desk'))).toEqual(['grant.view in 1'])
  })

  it.each<[string, ReturnType<typeof gains>, readonly string[]]>([
    ['where she gives rights and has it', gains('member.move', 'desk', 'night'), []],
    ['nothing gained', gains('log.export'), []],
    ['a right that she has not', gains('log.export', 'desk'), ['log.export in 1']],
    ['beyond where she has it', gains('member.move', 'desk', 'payroll'), ['grant.give in 2', 'member.move in 2']],
  ])('%s', (_, of, expected) => expect(missing(ana(), of)).toEqual(expected))

  it('of ownership asks only for what passes on', () => {
    const owner = ana({ grants: [grant('g', { roleId: roleId('dashboard'), scope: scope(['front']) })] })
    expect(missing(owner, gains('member.view', 'desk'), [])).toEqual([])
    expect(missing(owner, gains('member.view', 'desk'))).toEqual(['grant.give in 1'])
  })
})
