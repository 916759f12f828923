import type { Params } from '../wire/params.ts'
import { refuse } from '../wire/refusals.ts'
import { contactRoute, type Route } from '../wire/route.ts'
import { ROOT, type Company, type Department } from '../world/company.ts'

const MANAGE = 'qyapi_manage_addresslist'
const LONGEST_NAME = 64

const CREATE_FIELDS: ReadonlySet<string> = new Set(['name', 'parent_id', 'create_dept_group', 'hide_dept', 'outer_dept'])
const UPDATE_FIELDS: ReadonlySet<string> = new Set([
  'dept_id',
  'name',
  'parent_id',
  'dept_manager_userid_list',
  'force_update_fields',
  'language',
])

/** A field that is not simulated is refused, not swallowed. */
function onlyKnown(params: Params, known: ReadonlySet<string>): void {
  const strange = params.names().find((name) => !known.has(name))
  if (strange !== undefined) throw refuse(40035, strange)
}

/** DT: create a department: 1 to 64 characters, none of `-`, `,`, `，`; siblings have different names. */
function checkName(name: string, parentId: number | null, company: Company, itself: number | null): void {
  if (name === '' || [...name].length > LONGEST_NAME) throw refuse(60001)
  if (/[-,，]/.test(name)) throw refuse(60009)
  const taken = [...company.departments.values()].some((other) => other.parentId === parentId && other.name === name && other.id !== itself)
  if (taken) throw refuse(60021)
}

function existing(params: Params, company: Company): Department {
  const department = company.departments.get(params.integer('dept_id', 40035))
  if (!department) throw refuse(60003)
  return department
}

/** Heads are members of exactly this department; an empty list clears only when it is forced. */
function headsOf(params: Params, department: Department, company: Company): readonly string[] {
  const forced = params.list('force_update_fields', 40035)
  if (forced.some((field) => field !== 'dept_manager_userid_list')) throw refuse(40035, 'force_update_fields')
  const wanted = params.list('dept_manager_userid_list', 40031)
  if (wanted.length === 0) return forced.length > 0 ? [] : department.headUserids
  const members = new Set(company.membersOf(department.id).map(({ userid }) => userid))
  if (!wanted.every((userid) => members.has(userid))) throw refuse(40031)
  return wanted
}

/** All changes of one `department/update`, or the refusal of the whole call. A field that is absent stays as it is. */
function update(params: Params, company: Company): void {
  const department = existing(params, company)
  if (department.id === ROOT) throw refuse(60018)
  const parentId = params.optionalInteger('parent_id', 60004) ?? department.parentId
  if (parentId === null || !company.departments.has(parentId)) throw refuse(60004)
  if (company.chainOf(parentId).includes(department.id)) throw refuse(60010)
  const name = params.optionalText('name', 60001) ?? department.name
  checkName(name, parentId, company, department.id)
  const headUserids = headsOf(params, department, company)
  Object.assign(department, { name, parentId, headUserids })
}

export const departmentChangeRoutes: readonly Route[] = [
  contactRoute('/topapi/v2/department/create', MANAGE, ({ params }, { company }) => {
    onlyKnown(params, CREATE_FIELDS)
    const parentId = params.integer('parent_id', 40035)
    if (!company.departments.has(parentId)) throw refuse(60004)
    const name = params.optionalText('name', 60001) ?? ''
    checkName(name, parentId, company, null)
    return { result: { dept_id: company.createDepartment(name, parentId).id } }
  }),
  contactRoute('/topapi/v2/department/update', MANAGE, ({ params }, { company }) => {
    onlyKnown(params, UPDATE_FIELDS)
    params.language()
    update(params, company)
    return {}
  }),
  contactRoute('/topapi/v2/department/delete', MANAGE, ({ params }, { company }) => {
    const department = existing(params, company)
    if (department.id === ROOT) throw refuse(60007)
    if (company.childrenOf(department.id).length > 0) throw refuse(60006)
    if (company.membersOf(department.id).length > 0) throw refuse(60005)
    company.deleteDepartment(department.id)
    return {}
  }),
]
