import { ownedDomains, reach, type Authority } from '#governance/authorize.ts'
import type { Domain } from '#governance/domain.ts'
import { departmentsOf, scopeContains, scopesOverlap } from '#governance/scope.ts'

/**
 * The domains in force that are hers to look at: those she owns, those inside one she owns, and those where she may manage domains or
 * policies. Any other is not there, which is the same from outside.
 */
export function seenDomains(authority: Authority): readonly Domain[] {
  const { person, domains, tree } = authority
  const owned = ownedDomains(person.id, domains)
  const managed = [...reach(authority, 'domain.manage'), ...reach(authority, 'policy.manage')]
  const isWithin = (outer: Domain, inner: Domain): boolean => {
    const ids = Array.from(departmentsOf(inner.scope, tree))
    return ids.length > 0 && ids.every((id) => scopeContains(outer.scope, id, tree))
  }
  return domains.filter(
    (one) =>
      one.status === 'active' &&
      (owned.some((mine) => mine.id === one.id || isWithin(mine, one)) || managed.some((scope) => scopesOverlap(scope, one.scope, tree))),
  )
}

/** The smallest of the others that reaches over all of it; null: none. */
export function domainAround(domain: Domain, domains: readonly Domain[], { tree }: Pick<Authority, 'tree'>): Domain | null {
  const ids = Array.from(departmentsOf(domain.scope, tree))
  const around = domains.filter(
    (one) => one.id !== domain.id && one.status === 'active' && ids.length > 0 && ids.every((id) => scopeContains(one.scope, id, tree)),
  )
  const size = (one: Domain): number => departmentsOf(one.scope, tree).size
  // two of the same reach lie in one another: the ids decide which is the inner one
  const outer = around.filter((one) => size(one) > ids.length || one.id < domain.id)
  return outer.sort((a, b) => size(a) - size(b) || (a.id < b.id ? -1 : 1))[0] ?? null
}
