import { conflictIndex, collisionsOfAll, holdingAsked, holdingOfGrant, holdingOfOwner, type Holding } from '#governance/find-conflicts.ts'
import type { ConflictRule, ConflictSide } from '#governance/conflict-rule.ts'
import type { ConflictRuleId, PersonId, RoleId } from '#governance/id.ts'
import { permissions, type Permission } from '#governance/permission.ts'
import { builtInRoles, type Role } from '#governance/role.ts'
import { bigTree, day, departmentId, departments, domains, grants, grantsByPerson, now, people, random, upTo } from './big-company.ts'
import { latencies, timed, type Section } from './figures.ts'

const ruleCount = 500
const ownRoles = 195

const one = <T>(from: readonly T[]): T => {
  const found = from[upTo(from.length)]
  if (found === undefined) throw new Error('there is nothing to choose from')
  return found
}
const some = <T>(from: readonly T[], most: number): T[] => [...new Set(Array.from({ length: 1 + upTo(most) }, () => one(from)))]

/** Those that everybody has, and as many of its own as a large company makes. */
function manyRoles(): ReadonlyMap<RoleId, Role> {
  const own = Array.from({ length: ownRoles }, (_, at): Role => {
    return { id: `own${at}` as RoleId, builtIn: false, names: null, permissions: some<Permission>(permissions, 6) }
  })
  return new Map([...builtInRoles, ...own].map((role) => [role.id, role]))
}

/** Half of the sides name permissions, half of them roles. */
function manyRules(roleIds: readonly RoleId[]): readonly ConflictRule[] {
  const side = (): ConflictSide =>
    random() < 0.5 ? { permissions: some<Permission>(permissions, 3), roleIds: [] } : { permissions: [], roleIds: some(roleIds, 3) }
  return Array.from({ length: ruleCount }, (_, at) => {
    return { id: `rule${at}` as ConflictRuleId, names: null, preset: null, left: side(), right: side() }
  })
}

/** Everything in memory, as the authorizer's figures are. Every grant holds still, and each is of one of two hundred roles. */
export async function benchConflicts(): Promise<Section[]> {
  const [tree, roles] = [bigTree(), manyRoles()]
  const roleIds = [...roles.keys()]
  const rules = manyRules(roleIds)
  const granted = [...grantsByPerson().values()].flat().map((grant) => ({ ...grant, roleId: one(roleIds), untilAt: now + 30 * day }))
  const owned = domains.flatMap((domain) => domain.ownerIds.map((id) => holdingOfOwner(id, domain, tree)))
  const holdings = [...granted.map((grant) => holdingOfGrant(grant, roles)), ...owned]
  const held = new Map<PersonId, Holding[]>()
  for (const holding of holdings) held.set(holding.personId, [...(held.get(holding.personId) ?? []), holding])
  const lines = [...held.values()]
  let found = 0
  const scans = await timed(3, () => (found = collisionsOfAll(holdings, conflictIndex(rules), tree).length))
  const asked = (hers: readonly Holding[]): Holding => {
    const scope = { include: [departmentId(upTo(departments))], exclude: [] }
    return holdingAsked(
      { personId: hers[0]?.personId ?? ('' as PersonId), roleId: one(roleIds), scope, fromAt: now, untilAt: now + day },
      roles,
    )
  }
  // as the server does it: the rules come from the database for each decision
  const given = await timed(2_000, () => {
    const hers = one(lines)
    return conflictIndex(rules).collisionsWith([asked(hers)], hers, tree)
  })
  const changed = await timed(10, () => collisionsOfAll(holdings, conflictIndex([one(rules)]), tree))
  return [
    {
      name: 'conflict rules',
      note: `${ruleCount} rules, ${people} people, ${departments} departments, ${grants} grants of ${roles.size} roles, none over yet; ${found} pairs break rules`,
      rows: [
        ...latencies('everything against every rule', scans, { p99: 10_000 }),
        ...latencies('one grant more, against every rule', given, { p99: 20 }),
        ...latencies('one rule more, against everything', changed),
      ],
    },
  ]
}
