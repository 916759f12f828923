import type { Calls } from './calls.ts'
import { idList } from './id-list.ts'
import { PlatformError, type Platform, type PlatformRole, type PlatformRoleMember } from './platform.ts'
import { nothing, roleMemberPage, rolePage } from './shapes.ts'

type RolePart = Pick<Platform, 'listRoles' | 'listRoleMembers' | 'addRoleMember' | 'removeRoleMember' | 'setRoleScope'>

const LIST_ROLES = '/topapi/role/list'
const LIST_ROLE_MEMBERS = '/topapi/role/simplelist'
const SET_SCOPE = '/topapi/role/scope/update'

/** Far above any company: stops a platform that answers "there is more" without end. */
const MOST_PAGES = 500

/** DT: role/list, role/simplelist, role/addrolesforemps, role/removerolesforemps, role/scope/update. */
export function roleCalls(calls: Calls): RolePart {
  return {
    async listRoles() {
      const roles = new Map<string, PlatformRole>()
      // Whether the page counts groups or roles is not documented: stepping by the page's size is right for both.
      await everyPage(LIST_ROLES, 200, async (paging) => {
        const { result } = await calls.old(LIST_ROLES, paging, rolePage)
        for (const group of result.list) for (const role of group.roles) roles.set(role.id, { ...role, groupName: group.name })
        return result.hasMore
      })
      return [...roles.values()]
    },
    async listRoleMembers(roleId) {
      const members: PlatformRoleMember[] = []
      await everyPage(LIST_ROLE_MEMBERS, 100, async (paging) => {
        const { result } = await calls.old(LIST_ROLE_MEMBERS, { role_id: roleId, ...paging }, roleMemberPage)
        for (const { userid, manageScopes } of result.list) members.push({ userid, scopeDepartmentIds: scopeOf(manageScopes) })
        return result.hasMore
      })
      return members
    },
    async addRoleMember(roleId, userid) {
      const path = '/topapi/role/addrolesforemps'
      await calls.old(path, { roleIds: idList(path, [roleId], 20), userIds: idList(path, [userid], 20) }, nothing)
    },
    async removeRoleMember(roleId, userid) {
      const path = '/topapi/role/removerolesforemps'
      await calls.old(path, { roleIds: idList(path, [roleId], 20), userIds: idList(path, [userid], 100) }, nothing)
    },
    async setRoleScope(roleId, userid, departmentIds) {
      // Without dept_ids the platform widens the role to the whole company.
      const departments = idList(SET_SCOPE, departmentIds, 50)
      await calls.old(SET_SCOPE, { role_id: roleId, userid, dept_ids: departments }, nothing)
    },
  }
}

/** No department listed is the whole company, on the platform: read the wide way, so that it is noticed. */
function scopeOf(scopes: readonly { readonly dept_id: string }[] | undefined): readonly string[] | null {
  return scopes && scopes.length > 0 ? scopes.map((scope) => scope.dept_id) : null
}

async function everyPage(
  method: string,
  size: number,
  read: (paging: { offset: string; size: string }) => Promise<boolean>,
): Promise<void> {
  for (let page = 0; page < MOST_PAGES; page += 1) {
    if (!(await read({ offset: String(page * size), size: String(size) }))) return
  }
  throw new PlatformError('unreachable', 'bad_answer', method, `more than ${MOST_PAGES} pages`)
}
