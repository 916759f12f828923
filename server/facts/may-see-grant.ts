import { reachDepartments, type Authority } from '#governance/authorize.ts'
import type { Grant } from '#governance/grant.ts'
import { departmentsOf } from '#governance/scope.ts'

/** My own grants, and those that reach into departments where I may view grants; one over closed departments only, where I may everywhere. */
export function maySeeGrant(viewer: Authority, grant: Grant): boolean {
  if (grant.personId === viewer.person.id) return true
  const seen = reachDepartments(viewer, 'grant.view')
  const held = [...departmentsOf(grant.scope, viewer.tree)]
  return held.length > 0 ? held.some((id) => seen.has(id)) : viewer.tree.all.every(({ id }) => seen.has(id))
}
