import type { DomainId, Instant, PersonId } from './id.ts'
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

/** The innermost active domain that covers the whole scope (fewest departments; ties by id), or null. */
export function domainFor(scope: Scope, domains: readonly Domain[], tree: OrgTree): Domain | null {
  return domainsCovering(scope, domains, tree)[0] ?? null
}

/** The active domains that cover the scope, innermost first. */
export function domainsCovering(scope: Scope, domains: readonly Domain[], tree: OrgTree): readonly Domain[] {
  const wanted = Array.from(departmentsOf(scope, tree))
  if (wanted.length === 0) return []
  return domains
    .filter((domain) => domain.status === 'active' && wanted.every((id) => scopeContains(domain.scope, id, tree)))
    .map((domain) => ({ domain, size: departmentsOf(domain.scope, tree).size }))
    .sort((a, b) => a.size - b.size || (a.domain.id < b.domain.id ? -1 : 1))
    .map(({ domain }) => domain)
}
