import { authorize, reachDepartments, type Authority } from './authorize.ts'
import { permissionRisk, permissions, type Permission, type Risk } from './permission.ts'
import type { DepartmentId } from './id.ts'
import type { Verdict } from './verdict.ts'

/** One permission looked at from an area: in how many of its departments it may be used, and why, or why nowhere. */
export interface PermissionWithin {
  readonly permission: Permission
  readonly risk: Risk
  readonly departmentCount: number
  readonly verdict: Verdict
}

/** The verdict speaks of where it may be used; of the whole area, where it may nowhere. */
export function permissionWithin(authority: Authority, permission: Permission, departments: readonly DepartmentId[]): PermissionWithin {
  const reached = reachDepartments(authority, permission)
  const held = departments.filter((id) => reached.has(id))
  const verdict = authorize(authority, permission, held.length > 0 ? held : departments)
  return { permission, risk: permissionRisk[permission], departmentCount: held.length, verdict }
}

/** Every permission of the catalogue, in its order. */
export function permissionsWithin(authority: Authority, departments: readonly DepartmentId[]): readonly PermissionWithin[] {
  return permissions.map((permission) => permissionWithin(authority, permission, departments))
}
