import { authorize, type Authority } from '#governance/authorize.ts'
import { differenceOf } from '#governance/difference.ts'
import type { Domain } from '#governance/domain.ts'
import type { Grant } from '#governance/grant.ts'
import type { ChangeId, DepartmentId, DomainId, GrantId, PersonId } from '#governance/id.ts'
import { orgTree, type Department, type OrgTree } from '#governance/org.ts'
import { permissions } from '#governance/permission.ts'
import { presetPolicy } from '#governance/policy.ts'
import { builtInRoles } from '#governance/role.ts'
import { randomFrom } from '../governance/random-world.ts'
import { latencies, timed, type Section } from './figures.ts'

const people = 10_000
const departments = 2_000
const grants = 100_000
const now = Date.UTC(2026, 10, 24)
const day = 86_400_000
const random = randomFrom(20_261_124)
const upTo = (count: number): number => Math.floor(random() * count)
const departmentId = (at: number): DepartmentId => `d${at}` as DepartmentId
const personId = (at: number): PersonId => `p${at}` as PersonId

/** About six departments below each, five or so levels deep. */
function bigTree(): OrgTree {
  return orgTree(
    Array.from({ length: departments }, (_, at): Department => {
      return { id: departmentId(at), name: `Department ${at}`, parentId: at === 0 ? null : departmentId(Math.floor((at - 1) / 6)) }
    }),
  )
}

function grantsByPerson(): ReadonlyMap<PersonId, Grant[]> {
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
const domains: readonly Domain[] = Array.from({ length: 43 }, (_, at) => ({
  id: `domain${at}` as DomainId,
  tier: 'department' as const,
  status: 'active' as const,
  name: `Domain ${at}`,
  scope: { include: [departmentId(at)], exclude: [] },
  ownerIds: [personId(at)],
  policy: presetPolicy('front_line'),
  reviewAt: now + 30 * day,
}))

function world(): (at: number) => Authority {
  const tree = bigTree()
  const held = grantsByPerson()
  const roles = new Map(builtInRoles.map((role) => [role.id, role]))
  return (at) => {
    const id = personId(at)
    const person = { id, name: id, departmentIds: [departmentId(at % departments)], managerId: null, active: true }
    return { person, grants: held.get(id) ?? [], roles, domains, tree, now, secondFactor: false }
  }
}

/** What the rules cost, everything in memory: the facts of one decision come from the database by indexes and are in the API's figures. */
export async function benchAuthorizer(): Promise<Section[]> {
  const authorityOf = world()
  const allowed: number[] = []
  const refused: number[] = []
  for (let round = 0; round < 60_000; round++) {
    const authority = authorityOf(upTo(people))
    const permission = permissions[upTo(permissions.length)] ?? 'member.view'
    // every other question is about a place where she holds something: a random one is nearly always a no
    const [about] = round % 2 === 0 ? (authority.grants[upTo(authority.grants.length)]?.scope.include ?? []) : []
    const where = [about ?? departmentId(upTo(departments))]
    const began = performance.now()
    const verdict = authorize(authority, permission, where)
    const took = performance.now() - began
    if (round >= 5_000) (verdict.allowed ? allowed : refused).push(took)
  }
  const [role] = builtInRoles
  if (!role) throw new Error('there are built-in roles')
  const differences = await timed(500, () =>
    differenceOf(authorityOf(upTo(people)), role, { include: [departmentId(upTo(40))], exclude: [] }),
  )
  return [
    {
      name: 'authorizer',
      note: `${people} people, ${departments} departments, ${grants} grants; ${allowed.length} yes, ${refused.length} no with their causes`,
      rows: [
        ...latencies('a yes', allowed, { p99: 1 }),
        ...latencies('a no, with the nearest misses', refused, { p99: 1 }),
        ...latencies('what a role would add, permission by permission', differences, { p99: 50 }),
      ],
    },
  ]
}
