import { ownedDomains, reach, type Authority } from '#governance/authorize.ts'
import { reachOf } from '#governance/domain.ts'
import type { AppPlace } from '#governance/org.ts'
import { scopeContains } from '#governance/scope.ts'

/** The apps that are hers to look at: those she may manage, and those of a domain she owns. Any other is not there, which is the same from outside. */
export function seenApps(authority: Authority): readonly AppPlace[] {
  const { person, domains, tree } = authority
  const owned = ownedDomains(person.id, domains).map((domain) => reachOf(domain, tree))
  const scopes = person.active ? [...reach(authority, 'app.manage'), ...owned] : []
  return tree.apps.filter(({ id }) => scopes.some((scope) => scopeContains(scope, id, tree)))
}
