import { randomBytes } from 'node:crypto'
import type { Params } from '../wire/params.ts'
import { refuse } from '../wire/refusals.ts'
import { contactRoute, type Route } from '../wire/route.ts'
import type { Company } from '../world/company.ts'
import { mobileOf, personFrom, type Person } from '../world/person.ts'
import { changesOf } from './person-changes.ts'

const MANAGE = 'qyapi_manage_addresslist'

const SIMULATED: ReadonlySet<string> = new Set(
  (
    'userid name mobile dept_id_list dept_order_list title job_number telephone email org_email work_place remark hide_mobile ' +
    'senior_mode hired_date manager_userid extension language'
  ).split(' '),
)

/** Eleven digits are a number of the mainland; every other place writes its area code. */
function mobileIn(params: Params, otherwise: 60103 | 40104): string {
  const text = params.text('mobile', otherwise)
  if (/^1\d{10}$/.test(text)) return mobileOf({ stateCode: '86', mobile: text })
  if (!/^\+\d{1,4}-\d{5,14}$/.test(text)) throw refuse(otherwise)
  return text
}

/** Without an own userid the platform makes one up. */
function useridIn(params: Params, company: Company): string {
  const own = params.optionalText('userid', 40003)
  if (!own) return randomBytes(8).toString('hex')
  if (!/^[^\s,]{1,64}$/.test(own)) throw refuse(40003)
  if (company.people.has(own)) throw refuse(60102)
  return own
}

function newPerson(params: Params, company: Company, mobile: string): Person {
  const userid = useridIn(params, company)
  if (!params.optionalText('name', 60112)) throw refuse(60112)
  if (params.list('dept_id_list', 40066).length === 0) throw refuse(40066)
  const unionid = randomBytes(9).toString('base64url')
  const blank = personFrom({ userid, unionid, mobile, name: '', title: '', jobNumber: '', departmentIds: [] })
  return { ...blank, ...changesOf(params, blank, company) }
}

export const personArrivalRoutes: readonly Route[] = [
  contactRoute('/topapi/v2/user/create', MANAGE, ({ params }, { company }) => {
    const strange = params.names().find((name) => !SIMULATED.has(name))
    if (strange !== undefined) throw refuse(40035, strange)
    params.language()
    const mobile = mobileIn(params, 60103)
    const person = newPerson(params, company, mobile)
    if (company.withMobile(mobile)) throw refuse(60104)
    if (company.invitesFirst) {
      company.invite(person)
      throw refuse(40103)
    }
    company.join(person)
    // The platform's own spelling, unlike everywhere else.
    return { result: { userid: person.userid, unionId: person.unionid } }
  }),
  contactRoute('/topapi/v2/user/delete', MANAGE, ({ params }, { company }) => {
    const userid = params.text('userid')
    if (!company.people.has(userid)) throw refuse(33012)
    company.remove(userid)
    return {}
  }),
  contactRoute('/topapi/v2/user/getbymobile', 'qyapi_get_member_by_mobile', ({ params }, { company }) => {
    const person = company.withMobile(mobileIn(params, 40104))
    if (!person) throw refuse(60121)
    return { result: { userid: person.userid } }
  }),
]
