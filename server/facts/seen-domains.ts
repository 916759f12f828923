import { ownedDomains, reach, type Authority } from '#governance/authorize.ts'
import { judgedAt } from '#governance/change/kinds/set-domain.ts'
import { domainsCovering, reachOf, type Domain } from '#governance/domain.ts'
import type { OrgTree } from '#governance/org.ts'
import { departmentsOf, scopeCovers, scopesOverlap, type Scope } from '#governance/scope.ts'

/**
 * The domains in force that are hers to look at: those she owns, those inside one she owns, and those where she may manage domains or
 * policies; one that reaches nothing any more is there for who may over the whole company, and for its owners. Any other is not there, which is
 * the same from outside.
 */
export function seenDomains(authority: Authority): readonly Domain[] {
  const { person, domains, tree } = authority
  const owned = ownedDomains(person.id, domains)
  const managed = [...reach(authority, 'domain.manage'), ...reach(authority, 'policy.manage')]
  return domains.filter(
    (one) =>
      one.status === 'active' &&
      (owned.some((mine) => mine.id === one.id || isInside(one, mine, tree)) || managed.some((scope) => isManaged(scope, one, tree))),
  )
}

const reachesNothing = (one: Domain, tree: OrgTree): boolean => departmentsOf(reachOf(one, tree), tree).size === 0

const isInside = (one: Domain, mine: Domain, tree: OrgTree): boolean =>
  scopeCovers(reachOf(mine, tree), reachOf(one, tree), tree) || (mine.tier === 'global' && reachesNothing(one, tree))

const isManaged = (scope: Scope, one: Domain, tree: OrgTree): boolean =>
  scopesOverlap(scope, reachOf(one, tree), tree) || (reachesNothing(one, tree) && scopeCovers(scope, judgedAt(one, tree), tree))

/** The smallest of the others that reaches over all of it; null: none. */
export function domainAround(domain: Domain, domains: readonly Domain[], { tree }: Pick<Authority, 'tree'>): Domain | null {
  const size = (one: Domain): number => departmentsOf(reachOf(one, tree), tree).size
  // two of the same reach lie in one another: the ids decide which is the inner one
  const isAround = (one: Domain): boolean => one.id !== domain.id && (size(one) > size(domain) || one.id < domain.id)
  return domainsCovering(judgedAt(domain, tree), domains, tree).find(isAround) ?? null
}
