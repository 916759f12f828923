import { authorize } from '#governance/authorize.ts'
import type { DepartmentId, PersonId, RoleId } from '#governance/id.ts'
import type { Permission } from '#governance/permission.ts'
import { scopesOverlap } from '#governance/scope.ts'
import type { Lens } from '../present/lens.ts'
import { departmentsOfArea, findArea, type AreaOf } from './areas.ts'

/** An area whose holders of rights the viewer may see, all of it. */
export interface ViewedArea extends AreaOf {
  readonly departments: ReadonlySet<DepartmentId>
}

/** null answers alike for no such area and for one where she may not see who holds what. */
export function findViewedArea(lens: Lens, key: string | undefined): ViewedArea | null {
  const area = findArea(lens.viewer, key)
  if (area === null) return null
  const departments = departmentsOfArea(lens.viewer, area)
  return authorize(lens.viewer, 'grant.view', [...departments]).allowed ? { ...area, departments } : null
}

/** The roles that permit it, or anything at all. */
export function rolesPermitting({ viewer }: Lens, permission: Permission | null): readonly RoleId[] {
  const permits = (named: readonly Permission[]): boolean => (permission === null ? named.length > 0 : named.includes(permission))
  return [...viewer.roles.values()].filter((role) => permits(role.permissions)).map(({ id }) => id)
}

/** Whoever owns an active domain that reaches into the area. */
export function ownersInto({ viewer }: Lens, area: AreaOf): readonly PersonId[] {
  const into = viewer.domains.filter(({ status, scope }) => status === 'active' && scopesOverlap(scope, area.scope, viewer.tree))
  return [...new Set(into.flatMap(({ ownerIds }) => ownerIds))]
}
