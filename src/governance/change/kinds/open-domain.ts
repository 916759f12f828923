import { ownedDomains, type Authority } from '../../authorize.ts'
import { departmentsOf } from '../../scope.ts'
import { allow, refuse, type Cause, type Verdict } from '../../verdict.ts'
import type { Domain } from '../../domain.ts'
import type { PersonId } from '../../id.ts'

/**
 * An owner of the global root domain opens a domain that was proposed from a department head. `authority` is the actor's;
 * `activePersonIds` says which of the proposed owners still work here: a domain is never opened with nobody to answer for it.
 */
export function mayOpenDomain(authority: Authority, domain: Domain, activePersonIds: ReadonlySet<PersonId>): Verdict {
  const { person, domains, tree } = authority
  if (!person.active) return refuse({ code: 'person_left', personId: person.id })
  const root = ownedDomains(person.id, domains).find(({ tier }) => tier === 'global')
  if (!root) return refuse({ code: 'not_root_owner' })
  const causes: Cause[] = []
  if (domain.status !== 'proposed') causes.push({ code: 'domain_not_proposed', domainId: domain.id })
  if (!domain.ownerIds.some((id) => activePersonIds.has(id))) causes.push({ code: 'owner_missing', domainId: domain.id })
  if (departmentsOf(domain.scope, tree).size === 0) causes.push({ code: 'scope_empty' })
  const [first, ...rest] = causes
  return first ? refuse(first, ...rest) : allow({ code: 'owner_permits', domainId: root.id, permission: 'domain.manage' })
}
