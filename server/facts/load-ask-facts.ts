import { authorize, type Authority } from '#governance/authorize.ts'
import type { AskForRoleInput } from '#governance/change/change.ts'
import type { AskFacts } from '#governance/change/kinds/ask-for-role.ts'
import { domainsCovering } from '#governance/domain.ts'
import type { PersonId } from '#governance/id.ts'
import { securityRoleId } from '#governance/role.ts'
import { departmentsOf, scopeCovers, type Scope } from '#governance/scope.ts'
import { pendingAlike } from '../store/changes.ts'
import type { Tx } from '../store/database.ts'
import { departmentHeads, persons } from '../store/directory.ts'
import { holdersOf } from '../store/grants.ts'

async function securityOfficers(tx: Tx, authority: Authority, scope: Scope): Promise<PersonId[]> {
  const holders = await holdersOf(tx, securityRoleId, departmentsOf(scope, authority.tree), tx.now)
  return holders.filter((grant) => scopeCovers(grant.scope, scope, authority.tree)).map((grant) => grant.personId)
}

/** What sending or previewing an ask needs to know about the organization around the beneficiary. */
export async function loadAskFacts(
  tx: Tx,
  authority: Authority,
  /** What she who asks may do; the same as `authority` when she asks for herself. */
  asker: Authority,
  input: Pick<AskForRoleInput, 'roleId' | 'scope'>,
  butChange: string | null = null,
): Promise<AskFacts> {
  const beneficiary = authority.person
  const heads = await departmentHeads(tx, beneficiary.departmentIds)
  const headIds = beneficiary.departmentIds.flatMap((department) => heads.get(department) ?? [])
  const officerIds = await securityOfficers(tx, authority, input.scope)
  const ownerIds = domainsCovering(input.scope, authority.domains, authority.tree).flatMap((domain) => domain.ownerIds)
  const managerIds = beneficiary.managerId === null ? [] : [beneficiary.managerId]
  const known = await persons(tx, [...managerIds, ...headIds, ...officerIds, ...ownerIds])
  const alike = await pendingAlike(tx, beneficiary.id, input.roleId, input.scope)
  return {
    authority,
    requester: asker.person,
    mayGive: authorize(asker, 'grant.give', [...departmentsOf(input.scope, asker.tree)]).allowed,
    route: {
      headIds,
      securityOfficerIds: officerIds,
      activePersonIds: new Set([...known.values()].filter((person) => person.active).map((person) => person.id)),
    },
    pendingAlike: alike === butChange ? null : alike,
  }
}
