import { ownedDomains, reach, type Authority } from '#governance/authorize.ts'
import { domainsCovering, reachOf, type Domain } from '#governance/domain.ts'
import { departmentsOf, scopeCovers, scopesOverlap } from '#governance/scope.ts'

/**
 * The domains in force that are hers to look at: those she owns, those inside one she owns, and those where she may manage domains or
 * policies. Any other is not there, which is the same from outside.
 */
export function seenDomains(authority: Authority): readonly Domain[] {
  const { person, domains, tree } = authority
  const owned = ownedDomains(person.id, domains)
  const managed = [...reach(authority, 'domain.manage'), ...reach(authority, 'policy.manage')]
  return domains.filter(
    (one) =>
      one.status === 'active' &&
      (owned.some((mine) => mine.id === one.id || scopeCovers(reachOf(mine, tree), reachOf(one, tree), tree)) ||
        managed.some((scope) => scopesOverlap(scope, one.scope, tree))),
  )
}

/** The smallest of the others that reaches over all of it; null: none. */
export function domainAround(domain: Domain, domains: readonly Domain[], { tree }: Pick<Authority, 'tree'>): Domain | null {
  const size = (one: Domain): number => departmentsOf(one.scope, tree).size
  // two of the same reach lie in one another: the ids decide which is the inner one
  const isAround = (one: Domain): boolean => one.id !== domain.id && (size(one) > size(domain) || one.id < domain.id)
  return domainsCovering(domain.scope, domains, tree).find(isAround) ?? null
}
