import type { Department } from './org.ts'
import type { Domain } from './domain.ts'
import type { DepartmentId, DomainId, Instant, PersonId } from './id.ts'

export interface BootstrapFacts {
  readonly companyName: string
  readonly departments: readonly Department[]
  readonly headIds: ReadonlyMap<DepartmentId, readonly PersonId[]>
  /** `listadmin` level 1. */
  readonly mainAdminIds: readonly PersonId[]
  readonly existing: readonly Domain[]
  readonly now: Instant
}
/**
 * A fresh company: the main administrators become owners of one global root domain, review date in 30 days; a domain is proposed for
 * each department under the root that has heads and at least one department below it or is directly below the root; nothing else is given.
 * Repeatable: what exists is not proposed again; nothing is returned when no main administrator is known.
 */
export declare function bootstrapDomains(facts: BootstrapFacts, newId: (departmentId: DepartmentId | 'root') => DomainId): readonly Domain[]
