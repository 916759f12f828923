import { refuse } from '../wire/refusals.ts'
import { contactRoute, type Route } from '../wire/route.ts'
import { changesOf } from './person-changes.ts'

const SIMULATED: ReadonlySet<string> = new Set(
  (
    'userid name dept_id_list dept_order_list title job_number telephone email org_email work_place remark hide_mobile ' +
    'senior_mode hired_date manager_userid force_update_fields extension ext_attrs_update_mode language'
  ).split(' '),
)

/** A field that is not simulated is refused, not swallowed. The mobile number cannot be changed on the platform either. */
export const personUpdateRoutes: readonly Route[] = [
  contactRoute('/topapi/v2/user/update', 'qyapi_manage_addresslist', ({ params }, { company }) => {
    const strange = params.names().find((name) => !SIMULATED.has(name))
    if (strange !== undefined) throw refuse(40035, strange)
    params.language()
    const person = company.people.get(params.text('userid'))
    if (!person) throw refuse(60121)
    company.update(person, changesOf(params, person, company))
    return {}
  }),
]
