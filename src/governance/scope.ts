import { isNoApp } from './app.ts'
import type { DepartmentId } from './id.ts'
import type { OrgTree } from './org.ts'

/**
 * Departments with everything below them, minus excluded ones with everything below those:
 * a department is in scope if and only if it is within some include and not within any exclude.
 * An id that the tree does not know contributes nothing. An empty scope holds nobody: it never means "everyone".
 */
export interface Scope {
  readonly include: readonly DepartmentId[]
  readonly exclude: readonly DepartmentId[]
}

/** Every department of the scope, as it resolves in this tree. */
export function departmentsOf(scope: Scope, tree: OrgTree): ReadonlySet<DepartmentId> {
  const out = new Set<DepartmentId>()
  for (const id of scope.exclude) if (!out.has(id)) for (const below of tree.subtree(id)) out.add(below)
  const held = new Set<DepartmentId>()
  for (const id of scope.include) {
    if (held.has(id) || out.has(id)) continue
    for (const below of tree.subtree(id)) if (!out.has(below)) held.add(below)
  }
  return held
}

export function scopeContains(scope: Scope, department: DepartmentId, tree: OrgTree): boolean {
  return isWithinAny(department, scope.include, tree) && !isWithinAny(department, scope.exclude, tree)
}

/** True when every department of `inner` is in `outer`; an inner scope that resolves to nothing is covered by nothing. */
export function scopeCovers(outer: Scope, inner: Scope, tree: OrgTree): boolean {
  const wanted = departmentsOf(inner, tree)
  if (wanted.size === 0) return false
  for (const id of wanted) if (!scopeContains(outer, id, tree)) return false
  return true
}

export function scopesOverlap(a: Scope, b: Scope, tree: OrgTree): boolean {
  const outside = (id: DepartmentId): boolean => isWithinAny(id, a.exclude, tree) || isWithinAny(id, b.exclude, tree)
  // Of two inclusions one of which lies in the other the inner one is in both; where it is left out, so is all below it.
  const meet = (one: Scope, other: Scope): boolean => one.include.some((id) => isWithinAny(id, other.include, tree) && !outside(id))
  return meet(a, b) || meet(b, a)
}

/** What two scopes have in common, in one spelling: of each pair the inclusion further down, without what either leaves out. */
export function commonScope(a: Scope, b: Scope, tree: OrgTree): Scope {
  const shared = (one: Scope, other: Scope): DepartmentId[] => one.include.filter((id) => isWithinAny(id, other.include, tree))
  return normalScope({ include: [...shared(a, b), ...shared(b, a)], exclude: [...a.exclude, ...b.exclude] }, tree)
}

/** The same scope in one spelling: sorted, without doubles, without includes below other includes, without excludes outside. */
export function normalScope(scope: Scope, tree: OrgTree): Scope {
  const include = topmost(scope.include, tree).filter((id) => !isWithinAny(id, scope.exclude, tree))
  const exclude = topmost(scope.exclude, tree).filter((id) => isWithinAny(id, include, tree))
  return { include, exclude }
}

/**
 * The departments of several scopes as subtrees only (no exclusions), or null when it does not fit in `most` subtrees exactly.
 * Null for no department at all too: DingTalk reads a role's missing departments as the whole company
 * (DingTalk open platform documentation: topapi/role/scope/update, `dept_ids`), so nobody is ever handed an empty list.
 */
export function asSubtrees(scopes: readonly Scope[], tree: OrgTree, most: number): readonly DepartmentId[] | null {
  const whole = new Set<DepartmentId>()
  for (const scope of scopes) for (const id of departmentsOf(scope, tree)) if (isNoApp(id)) whole.add(id)
  const tops = Array.from(whole).filter((id) => {
    const above = tree.pathUp(id)[1]
    return above === undefined || !whole.has(above)
  })
  if (tops.length === 0 || tops.length > most) return null
  return tops.every((top) =>
    tree
      .subtree(top)
      .filter(isNoApp)
      .every((id) => whole.has(id)),
  )
    ? tops.sort()
    : null
}

function isWithinAny(id: DepartmentId, ancestors: readonly DepartmentId[], tree: OrgTree): boolean {
  for (const ancestor of ancestors) if (tree.isWithin(id, ancestor)) return true
  return false
}

/** Known ones, once each, without those below another; sorted. */
function topmost(ids: readonly DepartmentId[], tree: OrgTree): readonly DepartmentId[] {
  const known = Array.from(new Set(ids)).filter((id) => tree.has(id))
  return known.filter((id) => !known.some((other) => other !== id && tree.isWithin(id, other))).sort()
}
