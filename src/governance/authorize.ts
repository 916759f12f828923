import type { DepartmentId, Instant, PersonId } from './id.ts'
import type { Domain } from './domain.ts'
import type { Grant } from './grant.ts'
import type { OrgTree, Person } from './org.ts'
import type { Permission } from './permission.ts'
import type { Role } from './role.ts'
import type { Scope } from './scope.ts'
import type { RoleId } from './id.ts'
import type { Verdict } from './verdict.ts'

/** Everything a decision about one person rests on. */
export interface Authority {
  readonly person: Person
  /** All her grants, past and future too: they explain a no. */
  readonly grants: readonly Grant[]
  readonly roles: ReadonlyMap<RoleId, Role>
  readonly domains: readonly Domain[]
  readonly tree: OrgTree
  readonly now: Instant
}

/** What owning an active domain permits inside its scope: to see everything low-risk, and to take a right away. */
export declare const ownerPermissions: readonly Permission[]

/**
 * May she use this permission in every one of these departments (at least one)?
 * Deny by default. Each department may be permitted by another grant or ownership; the causes name all that were used,
 * or, for a no, the nearest misses first (ended, not started, outside scope, none).
 */
export declare function authorize(authority: Authority, permission: Permission, departments: readonly DepartmentId[]): Verdict
/** Where she may use the permission now: the union of active grants and owned domains. */
export declare function reach(authority: Authority, permission: Permission): readonly Scope[]
export declare function reachDepartments(authority: Authority, permission: Permission): ReadonlySet<DepartmentId>
/** Who she is to herself: a shorthand for pages. */
export declare function ownedDomains(personId: PersonId, domains: readonly Domain[]): readonly Domain[]
