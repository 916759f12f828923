import type { Params } from '../wire/params.ts'
import type { ErrorCode } from '../wire/error-texts.ts'
import { refuse } from '../wire/refusals.ts'
import { contactRoute, type Route } from '../wire/route.ts'
import type { Company } from '../world/company.ts'
import type { Person } from '../world/person.ts'
import { listedPerson, wholePerson } from './person-view.ts'

const MEMBER = 'qyapi_get_member'
const DEPARTMENT_MEMBER = 'qyapi_get_department_member'

const MOST = 100

const ORDERS: Readonly<Record<string, (people: readonly Person[]) => readonly Person[]>> = {
  custom: (people) => people,
  entry_asc: (people) => people,
  entry_desc: (people) => people.toReversed(),
  modify_asc: (people) => people.toSorted((a, b) => a.modified - b.modified),
  modify_desc: (people) => people.toSorted((a, b) => b.modified - a.modified),
}

interface PageCodes {
  readonly department: ErrorCode
  readonly offset: ErrorCode
  readonly size: ErrorCode
}

function membersPage(params: Params, company: Company, codes: PageCodes) {
  params.language()
  params.optionalFlag('contain_access_limit')
  const departmentId = params.integer('dept_id')
  if (!company.departments.has(departmentId)) throw refuse(codes.department)
  const [cursor, size] = [params.integer('cursor', codes.offset), params.integer('size', codes.size)]
  if (cursor < 0) throw refuse(codes.offset)
  if (size < 1 || size > MOST) throw refuse(codes.size)
  const inOrder = ORDERS[params.optionalText('order_field') || 'custom']
  if (!inOrder) throw refuse(400002, 'order_field')
  const all = inOrder(company.membersOf(departmentId))
  const more = cursor + size < all.length
  return {
    departmentId,
    page: all.slice(cursor, cursor + size),
    paging: { has_more: more, ...(more ? { next_cursor: cursor + size } : {}) },
  }
}

export const peopleRoutes: readonly Route[] = [
  contactRoute('/topapi/v2/user/get', MEMBER, ({ params }, { company }) => {
    params.language()
    const person = company.people.get(params.text('userid'))
    if (!person) throw refuse(33012)
    return { result: wholePerson(company, person) }
  }),
  contactRoute('/topapi/v2/user/list', DEPARTMENT_MEMBER, ({ params }, { company }) => {
    const { page, paging, departmentId } = membersPage(params, company, { department: 60019, offset: 40035, size: 40035 })
    return { result: { ...paging, list: page.map((person) => listedPerson(company, person, departmentId)) } }
  }),
  contactRoute('/topapi/user/listsimple', DEPARTMENT_MEMBER, ({ params }, { company }) => {
    const { page, paging } = membersPage(params, company, { department: 60003, offset: 40068, size: 40069 })
    return { result: { ...paging, list: page.map(({ userid, name }) => ({ userid, name })) } }
  }),
  contactRoute('/topapi/user/listid', MEMBER, ({ params }, { company }) => {
    const departmentId = params.integer('dept_id')
    if (!company.departments.has(departmentId)) throw refuse(60003)
    return { result: { userid_list: company.membersOf(departmentId).map(({ userid }) => userid) } }
  }),
  contactRoute('/topapi/user/listadmin', MEMBER, (_call, { company }) => ({
    result: [...company.admins].map(([userid, sys_level]) => ({ userid, sys_level })),
  })),
]
