import type { Authority } from '#governance/authorize.ts'
import type { Domain } from '#governance/domain.ts'
import type { Grant } from '#governance/grant.ts'
import type { ChangeId, DepartmentId, DomainId, GrantId, PersonId } from '#governance/id.ts'
import { orgTree, type Department, type OrgTree } from '#governance/org.ts'
import { presetPolicy } from '#governance/policy.ts'
import { builtInRoles } from '#governance/role.ts'
import { randomFrom } from '../governance/random-world.ts'

export const people = 10_000
export const departments = 2_000
export const grants = 100_000
export const now = Date.UTC(2026, 10, 24)
export const day = 86_400_000
export const random = randomFrom(20_261_124)
export const upTo = (count: number): number => Math.floor(random() * count)
export const departmentId = (at: number): DepartmentId => `d${at}` as DepartmentId
const personId = (at: number): PersonId => `p${at}` as PersonId

/** About six departments below each, five or so levels deep. */
export function bigTree(): OrgTree {
  return orgTree(
    Array.from({ length: departments }, (_, at): Department => {
      return { id: departmentId(at), name: `Department ${at}`, parentId: at === 0 ? null : departmentId(Math.floor((at - 1) / 6)) }
    }),
  )
}

export function grantsByPerson(): ReadonlyMap<PersonId, Grant[]> {
  const held = new Map<PersonId, Grant[]>()
  for (let at = 0; at < grants; at++) {
    const person = personId(upTo(people))
    const role = builtInRoles[upTo(builtInRoles.length)]
    if (!role) throw new Error('there are built-in roles')
    const fromAt = now - upTo(60) * day
    const scope = { include: [departmentId(upTo(departments))], exclude: random() < 0.3 ? [departmentId(upTo(departments))] : [] }
    const times = { fromAt, untilAt: fromAt + 30 * day, revokedAt: null }
    const line: Grant = {
      id: `g${at}` as GrantId,
      personId: person,
      roleId: role.id,
      scope,
      origin: 'requested',
      changeId: `c${at}` as ChangeId,
      ...times,
    }
    held.set(person, [...(held.get(person) ?? []), line])
  }
  return held
}

/** One domain for each department of the first three levels. */
export const domains: readonly Domain[] = Array.from({ length: 43 }, (_, at) => ({
  id: `domain${at}` as DomainId,
  tier: 'department' as const,
  status: 'active' as const,
  name: `Domain ${at}`,
  scope: { include: [departmentId(at)], exclude: [] },
  ownerIds: [personId(at)],
  policy: presetPolicy('front_line'),
  reviewAt: now + 30 * day,
}))

/** Everything a decision about the person of this number rests on. */
export function bigCompany(): (at: number) => Authority {
  const tree = bigTree()
  const held = grantsByPerson()
  const roles = new Map(builtInRoles.map((role) => [role.id, role]))
  return (at) => {
    const id = personId(at)
    const person = { id, name: id, departmentIds: [departmentId(at % departments)], managerId: null, active: true }
    return { person, grants: held.get(id) ?? [], roles, domains, tree, now, secondFactor: false }
  }
}
