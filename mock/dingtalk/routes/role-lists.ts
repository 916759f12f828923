import type { Params } from '../wire/params.ts'
import { refuse } from '../wire/refusals.ts'
import { contactRoute, type Route } from '../wire/route.ts'
import type { Company } from '../world/company.ts'
import type { LabelRole, RoleScope } from '../world/label-roles.ts'

function paged<T>(
  params: Params,
  all: readonly T[],
  most: number,
  together: boolean,
): { readonly hasMore: boolean; readonly page: readonly T[] } {
  const [size, offset] = [params.optionalInteger('size', 40069), params.optionalInteger('offset', 40068)]
  if (together && (size === undefined) !== (offset === undefined)) throw refuse(400043)
  const [length, start] = [size ?? 20, offset ?? 0]
  if (length < 1 || length > most) throw refuse(40069)
  if (start < 0) throw refuse(40068)
  return { hasMore: start + length < all.length, page: all.slice(start, start + length) }
}

function roleNamed(params: Params, name: string, company: Company): LabelRole {
  const role = company.roles.role(params.integer(name, 33011))
  if (!role) throw refuse(33011)
  return role
}

/** No scope, no field: which is how the whole company looks on this wire. */
function scopeField(company: Company, scope: RoleScope) {
  if (scope === null) return {}
  return { manageScopes: scope.map((id) => ({ dept_id: id, name: company.departments.get(id)?.name ?? '' })) }
}

export const roleListRoutes: readonly Route[] = [
  // Whether the real page counts groups or roles is not documented: here it counts groups.
  contactRoute('/topapi/role/list', 'qyapi_get_department_list', ({ params }, { company }) => {
    const { hasMore, page } = paged(params, company.roles.groups, 200, true)
    return { result: { hasMore, list: page.map((group) => ({ groupId: group.id, name: group.name, roles: group.roles })) } }
  }),
  contactRoute('/topapi/role/simplelist', 'qyapi_get_department_member', ({ params }, { company }) => {
    const holders = [...company.roles.holders(roleNamed(params, 'role_id', company))]
    const { hasMore, page } = paged(params, holders, 100, false)
    const list = page.map(([userid, scope]) => ({ userid, name: company.people.get(userid)?.name ?? '', ...scopeField(company, scope) }))
    return { result: { hasMore, list } }
  }),
  contactRoute('/topapi/role/getrole', 'qyapi_get_department_member', ({ params }, { company }) => {
    const { name, groupId } = roleNamed(params, 'roleId', company)
    return { role: { name, groupId } }
  }),
]
