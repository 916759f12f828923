/** What of the platform is simulated, how far, and the spec that proves it. Compared with the routes by a spec. */
export interface Coverage {
  readonly support: 'supported' | 'partial'
  readonly provenBy: string
  /** What is missing. */
  readonly missing?: string
}

const credentials: Coverage = { support: 'supported', provenBy: 'routes/credentials.spec.ts' }
const directory: Coverage = { support: 'supported', provenBy: 'routes/directory.spec.ts' }
const changes: Coverage = { support: 'supported', provenBy: 'routes/department-changes.spec.ts' }
const roles: Coverage = { support: 'supported', provenBy: 'routes/roles.spec.ts' }
const arrivals: Coverage = { support: 'supported', provenBy: 'routes/person-arrivals.spec.ts' }
const accounts: Coverage = { support: 'supported', provenBy: 'routes/org-accounts.spec.ts' }
const approvals: Coverage = { support: 'supported', provenBy: 'routes/approvals.spec.ts' }
const attendance: Coverage = { support: 'supported', provenBy: 'routes/attendance.spec.ts' }
const notices = 'routes/notices.spec.ts'

/** The family has no codes of its own: what a bad name, an unknown group or an operator without a right is answered with is ours. */
const CODES = 'the error codes are ours'

/** Fields and answers are named; what an ordinary account is answered with is not. */
const BODIES = 'the error codes are ours; signing out everywhere'

const partial = (proof: Coverage, missing: string): Coverage => ({ ...proof, support: 'partial', missing })

export const COVERAGE: Readonly<Record<string, Coverage>> = {
  'GET /gettoken': credentials,
  'POST /v1.0/oauth2/accessToken': credentials,
  'POST /v1.0/oauth2/:corpId/token': credentials,
  'GET /get_jsapi_ticket': credentials,
  'POST /v1.0/oauth2/jsapiTickets': credentials,
  'POST /topapi/v2/user/getuserinfo': credentials,
  'POST /topapi/v2/department/listsub': partial(directory, 'names in another language'),
  'POST /topapi/v2/department/listsubid': directory,
  'POST /topapi/v2/department/get': partial(directory, 'department groups, hidden and outer departments'),
  'POST /topapi/v2/department/listparentbydept': directory,
  'POST /topapi/v2/department/listparentbyuser': directory,
  'POST /topapi/v2/user/get': partial(directory, 'avatar, positions, texts in other languages'),
  'POST /topapi/v2/department/create': partial(changes, 'department groups, hidden and outer departments, order: refused with 40035'),
  'POST /topapi/v2/department/update': partial(changes, 'department groups, hidden and outer departments, order: refused with 40035'),
  'POST /topapi/v2/department/delete': changes,
  'POST /topapi/v2/user/list': partial(directory, 'avatar; an authorised range smaller than the company (50004)'),
  'POST /topapi/user/listsimple': directory,
  'POST /topapi/user/listid': directory,
  'POST /topapi/user/listadmin': directory,
  'POST /topapi/v2/user/update': partial(directory, 'titles and positions by department, mail and enterprise accounts: refused with 40035'),
  'POST /topapi/v2/user/create': partial(
    arrivals,
    'titles and positions by department, mail accounts, making an enterprise account: refused with 40035; a number in two companies (60107)',
  ),
  'POST /topapi/v2/user/delete': arrivals,
  'POST /topapi/v2/user/getbymobile': arrivals,
  'POST /v1.0/contact/orgAccounts/disable': partial(accounts, BODIES),
  'POST /v1.0/contact/orgAccounts/enable': partial(accounts, BODIES),
  'GET /v1.0/contact/orgAccounts/status': partial(accounts, BODIES),
  'POST /topapi/role/list': roles,
  'POST /topapi/role/simplelist': roles,
  'POST /topapi/role/getrole': roles,
  'POST /topapi/role/addrolesforemps': roles,
  'POST /topapi/role/removerolesforemps': roles,
  'POST /topapi/role/scope/update': roles,
  'POST /topapi/message/corpconversation/asyncsend_v2': {
    support: 'partial',
    provenBy: notices,
    missing: 'image, voice and file messages; limits per minute (143103, 143104); content checks (1430002)',
  },
  'POST /topapi/message/corpconversation/getsendprogress': { support: 'partial', provenBy: notices, missing: 'delivery is immediate' },
  'POST /topapi/message/corpconversation/getsendresult': { support: 'partial', provenBy: notices, missing: 'nobody ever reads a notice' },
  'POST /v1.0/workflow/processes/instanceIds/query': partial(approvals, 'one process; running instances; userIds'),
  'GET /v1.0/workflow/processInstances': partial(approvals, 'records, tasks; one field beside the reason'),
  'POST /topapi/attendance/group/minimalism/list': partial(attendance, `${CODES}; the length of a page`),
  'POST /topapi/attendance/group/search': partial(attendance, CODES),
  'POST /topapi/attendance/group/query': partial(attendance, CODES),
  'POST /topapi/attendance/getsimplegroups': partial(attendance, 'rests, late and absent minutes of a shift'),
  'POST /topapi/attendance/getusergroup': partial(attendance, 'rests; what who is in no group is answered with'),
  'POST /topapi/attendance/group/member/list': partial(attendance, `${CODES}; the length of a page`),
  'POST /topapi/attendance/groups/idtokey': partial(attendance, CODES),
  'POST /topapi/attendance/group/add': partial(
    attendance,
    `${CODES}; places, Wi-Fi, cameras, special days, what managers may do: refused with 400002; taking people out of the group they were in`,
  ),
  'POST /topapi/attendance/group/modify': partial(attendance, `${CODES}; anything but name, owner and managers: refused with 400002`),
  'POST /topapi/attendance/group/delete': partial(attendance, CODES),
  'POST /topapi/attendance/group/member/update': partial(attendance, `${CODES}; planned shifts`),
  'GET /auth/scopes': partial(directory, 'the range is always the whole company'),
}
