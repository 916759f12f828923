import type { Authority } from '#governance/authorize.ts'
import { domainsCovering } from '#governance/domain.ts'
import { worksFor } from '#governance/escalate.ts'
import type { PersonId } from '#governance/id.ts'
import { securityRoleId } from '#governance/role.ts'
import type { RouteCandidates, RouteFacts } from '#governance/route.ts'
import { departmentsOf, scopeCovers, type Scope } from '#governance/scope.ts'
import type { Tx } from '../store/database.ts'
import { departmentHeads, withManagers } from '../store/directory.ts'
import { holdersOf } from '../store/grants.ts'

type World = Pick<Authority, 'tree' | 'domains'>

async function securityOfficers(tx: Tx, { tree }: World, scope: Scope): Promise<PersonId[]> {
  const holders = await holdersOf(tx, securityRoleId, departmentsOf(scope, tree), tx.now)
  return holders.filter((grant) => scopeCovers(grant.scope, scope, tree)).map((grant) => grant.personId)
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
  const officerIds = await securityOfficers(tx, world, scope)
  const ownerIds = domainsCovering(scope, world.domains, world.tree).flatMap((domain) => domain.ownerIds)
  const managerIds = beneficiary.managerId === null ? [] : [beneficiary.managerId]
  const known = await withManagers(tx, [...managerIds, ...headIds, ...officerIds, ...ownerIds])
  const interested = [requester.id, beneficiary.id]
  return {
    headIds,
    securityOfficerIds: officerIds,
    activePersonIds: new Set([...known.values()].filter((person) => person.active).map((person) => person.id)),
    subordinateIds: new Set([...known.keys()].filter((id) => worksFor(id, interested, known))),
  }
}
