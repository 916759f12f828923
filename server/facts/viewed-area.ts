import { authorize, reachDepartments } from '#governance/authorize.ts'
import type { DepartmentId, PersonId, RoleId } from '#governance/id.ts'
import type { Permission } from '#governance/permission.ts'
import { domainsInto } from '#governance/domain.ts'
import type { Scope } from '#governance/scope.ts'
import type { Lens } from '../present/lens.ts'
import { departmentsOfArea, findArea, placesOfArea } from './areas.ts'
import { sightOfPerson } from './sight-of-person.ts'

/** Where somebody looks at who may do what: she may see that in all of it. */
export interface ViewedArea {
  readonly name: string
  readonly departments: ReadonlySet<DepartmentId>
  /** The same with the apps that lie within. */
  readonly places: ReadonlySet<DepartmentId>
  /** null: departments each by itself, and whoever is asked about has to be permitted it in every one of them. */
  readonly scope: Scope | null
}

/** One area, one department, or the departments of one person. */
export interface Where {
  readonly area?: string | undefined
  readonly departmentId?: DepartmentId | undefined
  readonly memberId?: PersonId | undefined
}

/** null answers alike for no such area and for one where she may not see who holds what. */
export function findViewedArea(lens: Lens, key: string | undefined): ViewedArea | null {
  const area = findArea(lens.viewer, key)
  if (area === null) return null
  const places = placesOfArea(lens.viewer, area)
  if (!authorize(lens.viewer, 'grant.view', [...places]).allowed) return null
  return { name: area.name, scope: area.scope, departments: departmentsOfArea(lens.viewer, area), places }
}

/** These departments, as far as the viewer may see who holds what there; null where she may nowhere. */
function viewedAmong(lens: Lens, ids: readonly DepartmentId[], name: string): ViewedArea | null {
  const viewed = reachDepartments(lens.viewer, 'grant.view')
  const seen = ids.filter((id) => viewed.has(id))
  return seen.length === 0 ? null : { name, departments: new Set(seen), places: new Set(seen), scope: null }
}

/** The place that is asked about. A department or a person is named instead of an area, and answers alike when it is not there. */
export async function findViewed(lens: Lens, { area, departmentId, memberId }: Where): Promise<ViewedArea | null> {
  if (departmentId !== undefined) return viewedAmong(lens, [departmentId], lens.departmentName(departmentId))
  if (memberId === undefined) return findViewedArea(lens, area)
  const sight = await sightOfPerson(lens, memberId)
  return sight === null ? null : viewedAmong(lens, sight.member.departmentIds, sight.member.name)
}

/** The roles that permit it, or anything at all. */
export function rolesPermitting({ viewer }: Lens, permission: Permission | null): readonly RoleId[] {
  const permits = (named: readonly Permission[]): boolean => (permission === null ? named.length > 0 : named.includes(permission))
  return [...viewer.roles.values()].filter((role) => permits(role.permissions)).map(({ id }) => id)
}

/** Whoever owns an active domain that reaches into these departments. */
export function ownersInto({ viewer }: Lens, departments: ReadonlySet<DepartmentId>): readonly PersonId[] {
  return [...new Set(domainsInto(departments, viewer.domains, viewer.tree).flatMap(({ ownerIds }) => ownerIds))]
}

/** Where each of the people asked about has to be permitted something: somewhere in an area, or in each of the departments. */
export function placesOf(area: ViewedArea): readonly ReadonlySet<DepartmentId>[] {
  return area.scope === null ? [...area.departments].map((id) => new Set([id])) : [area.departments]
}
