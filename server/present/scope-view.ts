import type { ScopeView } from '#contract/scope-view.ts'
import { counted, isApp, isOfApps } from '#governance/app.ts'
import { departmentsOf, normalScope, type Scope } from '#governance/scope.ts'
import { countMembers } from '../store/directory.ts'
import type { Lens } from './lens.ts'

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
    exclude: named(isOfApps(normal) ? normal.exclude : normal.exclude.filter((id) => !isApp(id))),
    departmentCount: counted(departments).length,
    peopleCount: await countMembers(lens.tx, departments),
  }
  lens.memo.set(key, view)
  return view
}
