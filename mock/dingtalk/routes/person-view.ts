import type { Company } from '../world/company.ts'
import type { Person } from '../world/person.ts'

/** Empty fields are absent on this wire, never null. */
function present(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''))
}

function bothFields(company: Company, person: Person) {
  return {
    userid: person.userid,
    unionid: person.unionid,
    name: person.name,
    state_code: person.stateCode,
    mobile: person.mobile,
    hide_mobile: person.hideMobile,
    telephone: person.telephone,
    job_number: person.jobNumber,
    title: person.title,
    email: person.email,
    org_email: person.orgEmail,
    work_place: person.workPlace,
    remark: person.remark,
    dept_id_list: person.departmentIds,
    extension: Object.keys(person.extension).length > 0 ? JSON.stringify(person.extension) : undefined,
    hired_date: person.hiredDate,
    active: true,
    admin: company.admins.has(person.userid),
    boss: false,
    exclusive_account: person.orgAccount,
  }
}

const orderIn = (person: Person, departmentId: number) => person.departmentOrders.get(departmentId) ?? 1

/** One row of `user/list`: seen from a department, and without the manager. */
export function listedPerson(company: Company, person: Person, departmentId: number) {
  return present({
    ...bothFields(company, person),
    dept_order: orderIn(person, departmentId),
    leader: company.isHead(person.userid, departmentId),
  })
}

/** `user/get`. */
export function wholePerson(company: Company, person: Person) {
  return present({
    ...bothFields(company, person),
    manager_userid: person.managerUserid,
    real_authed: true,
    senior: person.senior,
    dept_order_list: person.departmentIds.map((id) => ({ dept_id: id, order: orderIn(person, id) })),
    leader_in_dept: person.departmentIds.map((id) => ({ dept_id: id, leader: company.isHead(person.userid, id) })),
    role_list: company.roles.rolesOf(person.userid).map(({ id, name, groupName }) => ({ id, name, group_name: groupName })),
  })
}
