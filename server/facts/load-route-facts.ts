import type { Authority } from '#governance/authorize.ts'
import { domainsCovering } from '#governance/domain.ts'
import { managersAbove, worksFor } from '#governance/chain-of-managers.ts'
import { placesToLook } from '#governance/approver-rule.ts'
import type { PersonId, RoleId } from '#governance/id.ts'
import type { Policy } from '#governance/policy.ts'
import { securityRoleId } from '#governance/role.ts'
import type { RouteCandidates, RouteFacts } from '#governance/route.ts'
import { departmentsOf, scopeCovers, type Scope } from '#governance/scope.ts'
import type { Tx } from '../store/database.ts'
import { departmentHeads } from '../store/directory.ts'
import { holdersOf } from '../store/grants.ts'
import { peopleAround } from './people-around.ts'

type World = Pick<Authority, 'tree' | 'domains'>

/** Active holders of a role whose scope covers all of this one. */
export async function holdersCovering(tx: Tx, roleId: RoleId, { tree }: World, scope: Scope): Promise<PersonId[]> {
  const holders = await holdersOf(tx, roleId, departmentsOf(scope, tree), tx.now)
  return holders.filter((grant) => scopeCovers(grant.scope, scope, tree)).map((grant) => grant.personId)
}

/** The roles and the people that a policy names as those who decide, at any risk. */
function namedBy(policy: Policy | undefined): { readonly roleIds: readonly RoleId[]; readonly personIds: readonly PersonId[] } {
  const places = Object.values(policy?.stages ?? {}).flatMap((rules) => rules.flatMap(placesToLook))
  return {
    roleIds: Array.from(new Set(places.flatMap((place) => (place.kind === 'role_holder' ? [place.roleId] : [])))),
    personIds: Array.from(new Set(places.flatMap((place) => (place.kind === 'named' ? place.personIds : [])))),
  }
}

/** Who could decide on something over this scope, for this person. */
export async function loadRouteFacts(
  tx: Tx,
  world: World,
  { requester, beneficiary }: Pick<RouteFacts, 'requester' | 'beneficiary'>,
  scope: Scope,
): Promise<RouteCandidates> {
  const heads = await departmentHeads(tx, beneficiary.departmentIds)
  const headIds = beneficiary.departmentIds.flatMap((department) => heads.get(department) ?? [])
  const officerIds = await holdersCovering(tx, securityRoleId, world, scope)
  const domains = domainsCovering(scope, world.domains, world.tree)
  const ownerIds = domains.flatMap((domain) => domain.ownerIds)
  const { roleIds, personIds } = namedBy(domains[0]?.policy)
  const holderIds = new Map<RoleId, PersonId[]>()
  for (const roleId of roleIds) holderIds.set(roleId, await holdersCovering(tx, roleId, world, scope))
  const candidates = [...headIds, ...officerIds, ...ownerIds, ...personIds, ...[...holderIds.values()].flat()]
  const interested = [requester.id, beneficiary.id]
  const { people: known, away, mutualIds } = await peopleAround(tx, [beneficiary.id, ...candidates], interested)
  const coverThem = interested.flatMap((id) => away.get(id)?.coverId ?? [])
  return {
    managerIds: managersAbove(beneficiary.id, known),
    headIds,
    securityOfficerIds: officerIds,
    holderIds,
    activePersonIds: new Set([...known.values()].filter((person) => person.active).map((person) => person.id)),
    dependentIds: new Set([...coverThem, ...[...known.keys()].filter((id) => worksFor(id, interested, known))]),
    mutualIds,
    away,
  }
}
