/** The calls that acts make, and what DingTalk documents as their no: the page of each call, and the global table that it points to. */
const person = '/topapi/v2/user'
const department = '/topapi/v2/department'
const account = '/v1.0/contact/orgAccounts'
const group = '/topapi/attendance/group'

const badParameter = [40035, 400002]
/** Of a member: who she is, and what may be written of her. */
const profile = [33012, 60102, 60105, 60106, 60112, 60120, 60121, 60122, 60123, 60128]

export const codesOf: Readonly<Record<string, readonly (number | string)[]>> = {
  [`${person}/get`]: [33012, 400002],
  [`${person}/getbymobile`]: [400002, 40104],
  [`${person}/create`]: [...profile, 60003, 60103, 60104, 60107, 60110, 60118, 40104, ...badParameter],
  [`${person}/update`]: [...profile, 60003, ...badParameter],
  [`${person}/delete`]: [33012, 60120, 60121, 400002],
  [`${department}/listsub`]: [60003, 400002],
  [`${department}/get`]: [60003, 400002],
  [`${department}/create`]: [40035, 60001, 60004, 60009, 60021, 60022, 60110, 600109],
  [`${department}/update`]: [40009, 40011, 40031, 40093, 60001, 60003, 60004, 60009, 60010, 60018, 60021, 60022, 60109, 60510],
  [`${department}/delete`]: [60003, 60005, 60006, 60007, 400002],
  [`${account}/status`]: ['employee.not.exist', 'invalid.param', 400020],
  [`${account}/disable`]: ['not.exclusive.account', 'employee.not.exist', 'invalid.param', 400020],
  [`${account}/enable`]: ['not.exclusive.account', 'employee.not.exist', 'invalid.param', 400020],
  [`${group}/query`]: [40003, 400002],
  [`${group}/minimalism/list`]: [40003, 400002],
  ['/topapi/attendance/groups/idtokey']: [40003, 400002],
  [`${group}/add`]: [40003, 400002],
  [`${group}/modify`]: [40003, 400002],
  [`${group}/member/update`]: [40003, 400002],
  [`${group}/delete`]: [40003, 400002],
}

const passing = ['system_busy', 'qps', 'no_permission', 'http_500'] as const
/** What may pass, and is tried again: busy, too fast, a permission or a range that the app lacks until somebody gives it. */
export const passingOf = (path: string) => (path.startsWith('/v1.0') ? passing : ([...passing, 43007, 50002, 50004, 400001] as const))
