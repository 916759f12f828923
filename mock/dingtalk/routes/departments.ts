import type { Params } from '../wire/params.ts'
import { refuse } from '../wire/refusals.ts'
import { contactRoute, type Route } from '../wire/route.ts'
import { ROOT, type Company, type Department } from '../world/company.ts'

const LIST = 'qyapi_get_department_list'

function found(company: Company, id: number): Department {
  const department = company.departments.get(id)
  if (!department) throw refuse(60003)
  return department
}

function named(params: Params, company: Company): Department {
  params.language()
  return found(company, params.integer('dept_id'))
}

/** The parent is absent for the root. */
const head = ({ id, name, parentId }: Department) => ({ dept_id: id, name, ...(parentId === null ? {} : { parent_id: parentId }) })

/** Department groups are not simulated: nobody has one. */
const groupFlags = { create_dept_group: false, auto_add_user: false }

export const departmentRoutes: readonly Route[] = [
  contactRoute('/topapi/v2/department/listsub', LIST, ({ params }, { company }) => {
    params.language()
    const parent = found(company, params.optionalInteger('dept_id') ?? ROOT)
    return { result: company.childrenOf(parent.id).map((department) => ({ ...head(department), ...groupFlags })) }
  }),
  contactRoute('/topapi/v2/department/listsubid', LIST, ({ params }, { company }) => ({
    result: { dept_id_list: company.childrenOf(named(params, company).id).map(({ id }) => id) },
  })),
  contactRoute('/topapi/v2/department/get', LIST, ({ params }, { company }) => {
    const department = named(params, company)
    return { result: { ...head(department), ...groupFlags, ...details(company, department) } }
  }),
  contactRoute('/topapi/v2/department/listparentbydept', LIST, ({ params }, { company }) => ({
    result: { parent_id_list: company.chainOf(named(params, company).id) },
  })),
  contactRoute('/topapi/v2/department/listparentbyuser', LIST, ({ params }, { company }) => {
    const person = company.people.get(params.text('userid', 33012))
    if (!person) throw refuse(33012)
    return { result: { parent_list: person.departmentIds.map((id) => ({ parent_dept_id_list: company.chainOf(id) })) } }
  }),
]

function details(company: Company, department: Department) {
  return {
    dept_manager_userid_list: department.headUserids,
    from_union_org: false,
    order: department.id,
    group_contain_sub_dept: false,
    outer_dept: false,
    outer_permit_depts: [],
    outer_permit_users: [],
    hide_dept: false,
    dept_permits: [],
    user_permits: [],
    member_count: company.membersBelow(department.id).length,
    owning_member_count: company.membersOf(department.id).length,
  }
}
