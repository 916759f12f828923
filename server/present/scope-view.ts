import type { ScopeView } from '#contract/scope-view.ts'
import { counted, isNoApp, isOfApps } from '#governance/app.ts'
import { departmentsOf, normalScope, type Scope } from '#governance/scope.ts'
import type { DepartmentId } from '#governance/id.ts'
import { countMembers, memberCounts } from '../store/directory.ts'
import type { Lens } from './lens.ts'

const countsKey = 'members of departments'

/** Counts once for many scopes, most of which are a department with everything below it: one question instead of one for each. */
export async function meetScopes(lens: Lens, scopes: readonly Scope[]): Promise<void> {
  const departments = new Set(scopes.flatMap((scope) => [...departmentsOf(scope, lens.viewer.tree)]).filter(isNoApp))
  lens.memo.set(countsKey, await memberCounts(lens.tx, departments))
}

/** null: not one whole department, or not counted yet. */
function knownCount(lens: Lens, { include: [first, ...more], exclude }: Scope): number | null {
  if (first === undefined || more.length > 0 || exclude.length > 0) return null
  return (lens.memo.get(countsKey) as ReadonlyMap<DepartmentId, number> | undefined)?.get(first) ?? null
}

/** A scope in names and numbers; the numbers are counted, never guessed. */
export async function presentScope(lens: Lens, scope: Scope): Promise<ScopeView> {
  const key = `scope:${scope.include.join(',')}-${scope.exclude.join(',')}`
  const before = lens.memo.get(key)
  if (before !== undefined) return before as ScopeView
  const tree = lens.viewer.tree
  const normal = normalScope(scope, tree)
  const departments = departmentsOf(scope, tree)
  const named = (ids: Scope['include']) => ids.map((id) => ({ id, name: lens.departmentName(id) }))
  const view: ScopeView = {
    include: named(normal.include),
    // an app that a domain of departments leaves out was never in it for who reads it
    exclude: named(isOfApps(normal) ? normal.exclude : normal.exclude.filter(isNoApp)),
    departmentCount: counted(departments).length,
    peopleCount: knownCount(lens, normal) ?? (await countMembers(lens.tx, departments)),
  }
  lens.memo.set(key, view)
  return view
}
