import { reachDepartments, type Authority } from '#governance/authorize.ts'
import type { Grant } from '#governance/grant.ts'
import { departmentsOf } from '#governance/scope.ts'

/** My own grants, and those that reach into departments where I may view grants. */
export function maySeeGrant(viewer: Authority, grant: Grant): boolean {
  if (grant.personId === viewer.person.id) return true
  const seen = reachDepartments(viewer, 'grant.view')
  return [...departmentsOf(grant.scope, viewer.tree)].some((id) => seen.has(id))
}
