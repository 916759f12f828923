import { isUsable, ownedDomains, ownerPermissions, type Authority } from './authorize.ts'
import { isNoApp } from './app.ts'
import { reachOf, type Domain } from './domain.ts'
import { endOf, phaseOf, type Grant } from './grant.ts'
import type { DepartmentId } from './id.ts'
import { permissions, type Permission } from './permission.ts'
import { commonScope, departmentsOf, scopeContains, type Scope } from './scope.ts'

/** One thing that lets somebody act somewhere now: a grant, or that a domain is hers to look after. */
export interface RightSource {
  readonly from: { readonly kind: 'grant'; readonly grant: Grant } | { readonly kind: 'owner'; readonly domain: Domain }
  readonly permissions: readonly Permission[]
  /** As far as it lies where it is looked at; what it reaches elsewhere is not said. */
  readonly scope: Scope
  /** The scope, one by one. */
  readonly departments: readonly DepartmentId[]
  /** A critical role that gives nothing until she has a second factor. */
  readonly asleep: boolean
}

/** What somebody may do with one permission. */
export interface RightCell {
  readonly permission: Permission
  /** 0: everything it would come from is asleep. */
  readonly departmentCount: number
  /** Which of her sources stand for it, by their places. */
  readonly from: readonly number[]
}

/**
 * Everything of her own that permits her anything in the area now, the longest-lasting grant first, ownership last: what `authorizeOwn` goes by,
 * looked at together. What a policy opens to everybody who works there is nobody's in particular. Who left has none; a critical role that
 * sleeps until she has a second factor is hers all the same.
 */
export function rightSources(authority: Authority, area: Scope): readonly RightSource[] {
  const { tree } = authority
  const within = (whole: Scope): Pick<RightSource, 'scope' | 'departments'> => {
    const scope = commonScope(whole, area, tree)
    return { scope, departments: Array.from(departmentsOf(scope, tree)).filter(isNoApp) }
  }
  return sourcesWithin(authority, within)
}

/** The same of departments that are looked at each by itself, without what lies below them. */
export function rightSourcesOn(authority: Authority, departments: readonly DepartmentId[]): readonly RightSource[] {
  return sourcesWithin(authority, (whole) => {
    const held = departments.filter((id) => scopeContains(whole, id, authority.tree))
    return { scope: { include: held, exclude: [] }, departments: held }
  })
}

function sourcesWithin(authority: Authority, within: (whole: Scope) => Pick<RightSource, 'scope' | 'departments'>): readonly RightSource[] {
  const { person, grants, roles, domains, now } = authority
  if (!person.active) return []
  const held = grants
    .filter((grant) => grant.personId === person.id && phaseOf(grant, now) === 'active')
    .sort((a, b) => endOf(b) - endOf(a))
    .map((grant): RightSource => {
      const named = roles.get(grant.roleId)?.permissions ?? []
      return {
        from: { kind: 'grant', grant },
        permissions: permissions.filter((permission) => named.includes(permission)),
        ...within(grant.scope),
        asleep: !isUsable(grant, authority),
      }
    })
  const owned = ownedDomains(person.id, domains).map((domain): RightSource => ({
    from: { kind: 'owner', domain },
    permissions: ownerPermissions,
    ...within(reachOf(domain, authority.tree)),
    asleep: false,
  }))
  return [...held, ...owned].filter((source) => source.departments.length > 0 && source.permissions.length > 0)
}

/** Every permission that any of her sources stands for, in the order of the catalogue, with where they permit it together. */
export function rightCells(sources: readonly RightSource[]): readonly RightCell[] {
  return permissions.flatMap((permission) => {
    const from = sources.flatMap((source, place) => (source.permissions.includes(permission) ? [place] : []))
    if (from.length === 0) return []
    const awake = sources.filter((source) => !source.asleep && source.permissions.includes(permission))
    const [first] = awake
    const departmentCount = awake.length === 1 && first ? first.departments.length : new Set(awake.flatMap((one) => one.departments)).size
    return [{ permission, departmentCount, from }]
  })
}
