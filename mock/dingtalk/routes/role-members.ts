import type { Params } from '../wire/params.ts'
import { refuse } from '../wire/refusals.ts'
import { contactRoute, type Route } from '../wire/route.ts'
import type { Company } from '../world/company.ts'
import type { LabelRole } from '../world/label-roles.ts'

const MANAGE = 'qyapi_manage_addresslist'

/** All or nothing: the answer has no list of who failed. Roles of the built-in group are nobody's to give. */
function batch(params: Params, company: Company, mostUsers: number) {
  const [roleIds, userids] = [params.integers('roleIds', 33011), params.list('userIds', 33012)]
  if (roleIds.length === 0 || roleIds.length > 20) throw refuse(33011, 'roleIds: 1 to 20')
  if (userids.length === 0 || userids.length > mostUsers) throw refuse(33012, `userIds: 1 to ${mostUsers}`)
  const roles = roleIds.map((id) => givableRole(company, id))
  if (!userids.every((userid) => company.people.has(userid))) throw refuse(33012)
  return { roles, userids }
}

function givableRole(company: Company, id: number): LabelRole {
  const role = company.roles.role(id)
  if (!role || role.builtIn) throw refuse(33011)
  return role
}

export const roleMemberRoutes: readonly Route[] = [
  contactRoute('/topapi/role/addrolesforemps', MANAGE, ({ params }, { company }) => {
    const { roles, userids } = batch(params, company, 20)
    for (const role of roles) for (const userid of userids) company.roles.add(role, userid)
    return {}
  }),
  contactRoute('/topapi/role/removerolesforemps', MANAGE, ({ params }, { company }) => {
    const { roles, userids } = batch(params, company, 100)
    for (const role of roles) for (const userid of userids) company.roles.remove(role, userid)
    return {}
  }),
  contactRoute('/topapi/role/scope/update', MANAGE, ({ params }, { company }) => {
    const userid = params.text('userid', 40003)
    const role = company.roles.role(params.integer('role_id', 60301))
    if (!role || role.builtIn) throw refuse(60301)
    if (!company.people.has(userid)) throw refuse(46004)
    if (!company.roles.holders(role).has(userid)) throw refuse(34018)
    const departmentIds = params.integers('dept_ids')
    if (departmentIds.length > 50) throw refuse(400002, 'dept_ids: at most 50')
    if (!departmentIds.every((id) => company.departments.has(id))) throw refuse(60003)
    // No department named is the whole company: the platform's own rule, and its trap.
    company.roles.setScope(role, userid, departmentIds.length === 0 ? null : departmentIds)
    return {}
  }),
]
