import { isApp, isOfApps } from './app.ts'
import type { DepartmentId, DomainId, Instant, PersonId } from './id.ts'
import type { OrgTree } from './org.ts'
import type { Policy, PolicyShape } from './policy.ts'
import { departmentsOf, scopeContains, type Scope } from './scope.ts'

export type DomainTier = 'global' | 'app' | 'department'
/** `proposed`: suggested from a department head, in force only once opened; `closed`: what was decided under it keeps its name. */
export type DomainStatus = 'proposed' | 'active' | 'closed'

/** An area of administration. */
export interface Domain {
  readonly id: DomainId
  readonly tier: DomainTier
  readonly status: DomainStatus
  readonly name: string
  readonly scope: Scope
  readonly ownerIds: readonly PersonId[]
  readonly policy: Policy
  /** Ownership is reviewed by then; it is never without an end. */
  readonly reviewAt: Instant
}

/** What somebody says when she proposes a domain or a change of one. */
export interface DomainShape {
  readonly name: string
  readonly scope: Scope
  readonly ownerIds: readonly PersonId[]
  readonly policy: PolicyShape
}

/** Of which tier it would be with this scope; the company's own stays what it is. */
export const tierFor = (now: Pick<Domain, 'tier'> | null | undefined, scope: Scope): DomainTier =>
  now?.tier === 'global' ? 'global' : isOfApps(scope) ? 'app' : 'department'

/** Where it counts: a domain of departments reaches over no app, not even where it begins at the company's top. */
export function reachOf({ tier, scope }: Pick<Domain, 'tier' | 'scope'>, tree: OrgTree): Scope {
  if (tier !== 'department' || !tree.apps.some(({ id }) => scopeContains(scope, id, tree))) return scope
  return { include: scope.include.filter((id) => !isApp(id)), exclude: [...scope.exclude, ...tree.apps.map(({ id }) => id)] }
}

/** The active domains that reach into one of these places. */
export function domainsInto(places: Iterable<DepartmentId>, domains: readonly Domain[], tree: OrgTree): readonly Domain[] {
  const ids = Array.from(places)
  return domains.filter((domain) => {
    const reach = reachOf(domain, tree)
    return domain.status === 'active' && ids.some((id) => scopeContains(reach, id, tree))
  })
}

/** The innermost active domain that covers the whole scope (fewest departments; ties by id), or null. */
export function domainFor(scope: Scope, domains: readonly Domain[], tree: OrgTree): Domain | null {
  return domainsCovering(scope, domains, tree)[0] ?? null
}

/** The active domains that cover the scope, innermost first. */
export function domainsCovering(scope: Scope, domains: readonly Domain[], tree: OrgTree): readonly Domain[] {
  const wanted = Array.from(departmentsOf(scope, tree))
  if (wanted.length === 0) return []
  return domains
    .filter(({ status }) => status === 'active')
    .map((domain) => ({ domain, reach: reachOf(domain, tree) }))
    .filter(({ reach }) => wanted.every((id) => scopeContains(reach, id, tree)))
    .map(({ domain, reach }) => ({ domain, size: departmentsOf(reach, tree).size }))
    .sort((a, b) => a.size - b.size || (a.domain.id < b.domain.id ? -1 : 1))
    .map(({ domain }) => domain)
}
