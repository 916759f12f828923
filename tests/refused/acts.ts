import type { Input } from '#contract/endpoints.ts'
import { effects, graveAct, mayEverything, type Effect } from '#tests/crash/effects.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

export interface Act extends Omit<Effect, 'acts'> {
  /** The calls by which it looks and acts. */
  readonly calls: readonly string[]
  /** What the platform says of these when what is to go is gone already: then it is done. */
  readonly gone?: readonly number[]
  /** So grave that it takes long: each code is tried in the first call and in the last, not in those between. */
  readonly long?: true
}

type DepartmentAct = Input<'changeDepartment'>['act']
const department = (act: DepartmentAct) => (_remit: TestRemit, admin: Somebody) => admin.call('changeDepartment', { act })
const departmentCalls = ['/topapi/v2/department/get', '/topapi/v2/department/update']
const inCompany = ({ simulator }: TestRemit) => simulator.world.company
const once = (is: boolean): number => (is ? 1 : 0)

const status = ['/topapi/v2/user/get', '/v1.0/contact/orgAccounts/status']
const groupCalls = ['/topapi/attendance/group/minimalism/list', '/topapi/attendance/group/query', '/topapi/attendance/groups/idtokey']

/** Every act of running a domain that DingTalk carries out. */
export const acts: Readonly<Record<string, Act>> = {
  add_member: {
    ...effects.member_added,
    calls: ['/topapi/v2/user/get', '/topapi/v2/user/getbymobile', '/topapi/v2/user/create'],
    // of somebody new it is what is hoped for
    gone: [33012],
  },
  update_member: { ...effects.member_profile, calls: ['/topapi/v2/user/get', '/topapi/v2/user/update'] },
  move_member: { ...effects.member_departments, calls: ['/topapi/v2/user/get', '/topapi/v2/user/update'] },
  disable_member: { ...effects.member_account, calls: [...status, '/v1.0/contact/orgAccounts/disable'] },
  enable_member: {
    async prepare(remit) {
      await (await remit.signIn('admin')).call('changeMember', { act: { kind: 'disable_member', memberId: 'barman' } })
      await remit.settle()
    },
    begin: (_remit, admin) => admin.call('changeMember', { act: { kind: 'enable_member', memberId: 'barman' } }),
    there: (remit) => once(inCompany(remit).people.get('barman')?.stopped !== true),
    calls: [...status, '/v1.0/contact/orgAccounts/enable'],
  },
  remove_member: { ...effects.member_removed, calls: ['/topapi/v2/user/get', '/topapi/v2/user/delete'], gone: [33012] },
  create_department: { ...effects.department_created, calls: ['/topapi/v2/department/listsub', '/topapi/v2/department/create'] },
  rename_department: { ...effects.department_changed, calls: departmentCalls },
  reparent_department: {
    begin: department({ kind: 'reparent_department', departmentId: '22', before: '20', after: '21' }),
    there: (remit) => once(inCompany(remit).departments.get(22)?.parentId === 21),
    calls: departmentCalls,
  },
  set_department_head: {
    begin: department({ kind: 'set_department_head', departmentId: '22', before: [], after: ['barman'] }),
    there: (remit) => once(inCompany(remit).departments.get(22)?.headUserids.join() === 'barman'),
    calls: departmentCalls,
  },
  delete_department: {
    ...effects.department_deleted,
    calls: ['/topapi/v2/department/get', '/topapi/v2/department/delete'],
    gone: [60003],
  },
  change_attendance: {
    ...effects.attendance_changed,
    calls: [...groupCalls, '/topapi/attendance/group/modify', '/topapi/attendance/group/member/update'],
    long: true,
  },
  empty_attendance: {
    prepare: mayEverything,
    begin: (remit) => graveAct(remit, { kind: 'empty_attendance', groupId: '601' }),
    there: ({ simulator }) => once(simulator.world.attendance.groups.get(601)?.departmentIds.length === 0),
    calls: [...groupCalls, '/topapi/attendance/group/member/update'],
    long: true,
  },
  delete_attendance: { ...effects.attendance_deleted, calls: [...groupCalls, '/topapi/attendance/group/delete'], long: true },
  restore_attendance: {
    ...effects.attendance_restored,
    calls: [...groupCalls, '/topapi/attendance/group/add', '/topapi/attendance/group/member/update'],
    long: true,
  },
}
