import { ownedDomains, ownerPermissions, type Authority } from './authorize.ts'
import type { Domain } from './domain.ts'
import { endOf, phaseOf, type Grant } from './grant.ts'
import { permissions, type Permission } from './permission.ts'
import { commonScope, type Scope } from './scope.ts'

/** One thing that lets somebody act in an area now: a grant, or that a domain is hers to look after. */
export interface RightSource {
  readonly from: { readonly kind: 'grant'; readonly grant: Grant } | { readonly kind: 'owner'; readonly domain: Domain }
  readonly permissions: readonly Permission[]
  /** As far as it lies in the area; what it reaches elsewhere is not said. */
  readonly scope: Scope
}

/**
 * Everything that permits her anything in the area now, the longest-lasting grant first, ownership last: the same sources as
 * `authorize` goes by, looked at together. Who left has none; a critical role that sleeps until she has a second factor is hers all the same.
 */
export function rightSources(authority: Authority, area: Scope): readonly RightSource[] {
  const { person, grants, roles, domains, tree, now } = authority
  if (!person.active) return []
  const held = grants
    .filter((grant) => grant.personId === person.id && phaseOf(grant, now) === 'active')
    .sort((a, b) => endOf(b) - endOf(a))
    .map((grant): RightSource => {
      const named = roles.get(grant.roleId)?.permissions ?? []
      return {
        from: { kind: 'grant', grant },
        permissions: permissions.filter((permission) => named.includes(permission)),
        scope: commonScope(grant.scope, area, tree),
      }
    })
  const owned = ownedDomains(person.id, domains).map((domain): RightSource => ({
    from: { kind: 'owner', domain },
    permissions: ownerPermissions,
    scope: commonScope(domain.scope, area, tree),
  }))
  return [...held, ...owned].filter((source) => source.scope.include.length > 0 && source.permissions.length > 0)
}
