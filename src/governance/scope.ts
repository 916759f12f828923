import type { DepartmentId } from './id.ts'
import type { OrgTree } from './org.ts'

/**
 * Departments with everything below them, minus excluded ones with everything below those.
 * An empty scope holds nobody: it never means "everyone".
 */
export interface Scope {
  readonly include: readonly DepartmentId[]
  readonly exclude: readonly DepartmentId[]
}
/** Every department of the scope, as it resolves in this tree. */
export declare function departmentsOf(scope: Scope, tree: OrgTree): ReadonlySet<DepartmentId>
export declare function scopeContains(scope: Scope, department: DepartmentId, tree: OrgTree): boolean
/** True when every department of `inner` is in `outer`; an inner scope that resolves to nothing is covered by nothing. */
export declare function scopeCovers(outer: Scope, inner: Scope, tree: OrgTree): boolean
export declare function scopesOverlap(a: Scope, b: Scope, tree: OrgTree): boolean
/** The same scope in one spelling: sorted, without doubles, without includes below other includes, without excludes outside. */
export declare function normalScope(scope: Scope, tree: OrgTree): Scope
/** The whole of several scopes as subtrees only (no exclusions), or null when it does not fit in `most` subtrees exactly. */
export declare function asSubtrees(scopes: readonly Scope[], tree: OrgTree, most: number): readonly DepartmentId[] | null
