import type { Input } from '#contract/endpoints.ts'
import type { CompanySeed } from '#mock/company/seed.ts'
import { deliverSome } from '#server/jobs/deliver.ts'
import type { EffectKind } from '#server/store/schema/work-tables.ts'
import { agree, ask } from '#tests/kit/asks.ts'
import { clockingResort, groupNamed, readAttendance, readAttendanceAgain } from '#tests/kit/attendance.ts'
import { companyAdmins, type CompanyAdmins } from '#tests/kit/company-admins.ts'
import type { Open } from '#tests/kit/databases.ts'
import { foodWith, given } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

/** Nobody works on the terrace, and nothing lies below it. */
const resort: CompanySeed = {
  ...clockingResort,
  departments: [...clockingResort.departments, { id: 24, name: 'Terrace', parentId: 20, headUserids: [] }],
}

/** Where all of them can begin: the admin of Food may run her department, and the company owns everybody's account. */
export async function startForEffects(open: Open): Promise<TestRemit> {
  const remit = await startReadRemit(open, { seed: resort, prepare: foodWith('personnel_officer') })
  const { company } = remit.simulator.world
  for (const person of company.people.values()) company.update(person, { orgAccount: true })
  await remit.settle()
  return remit
}

export interface Effect {
  /** What has to be so before. */
  prepare?(remit: TestRemit): Promise<void>
  /** What sets it off. */
  begin(remit: TestRemit, admin: Somebody): Promise<unknown>
  /** What the platform is asked to do for it, once each. */
  readonly acts: readonly string[]
  /** How often it shows on the platform afterwards. */
  there(remit: TestRemit): Promise<number> | number
}

const person = ({ simulator }: TestRemit, userid: string) => simulator.world.company.people.get(userid)
const once = (is: boolean | undefined): number => (is === true ? 1 : 0)
const look = (exclude: readonly string[] = []) =>
  ask({ roleId: 'dashboard', scope: { include: ['20'], exclude: [...exclude] }, lengthMinutes: 600 })
const newcomer = { name: 'Eva Lam', mobile: '+853-66998877', departmentIds: ['21'], title: 'Waitress', managerId: null }
const labelled = async (remit: TestRemit): Promise<number> =>
  (await remit.app.platform.listRoleMembers('901')).filter(
    ({ userid, scopeDepartmentIds }) => userid === 'clerk' && scopeDepartmentIds?.join() === '21',
  ).length

export type RoutedAct = Input<'sendRoutedAct'>['act']

/** Sent, and agreed to by everybody it waits for. */
async function routed(remit: TestRemit, admin: Somebody, act: RoutedAct): Promise<void> {
  let sent = await admin.call('sendRoutedAct', { act, reason: 'The contract has ended' })
  while (sent.status === 'pending') sent = await agree(remit, sent)
}

/** The groups are read, and the admin may change them in her department. */
export async function keepsAttendance(remit: TestRemit): Promise<void> {
  await readAttendance(remit)
  await given(remit, 'admin', 'attendance_keeper')
}

const admins = new WeakMap<TestRemit, CompanyAdmins>()
/** With the apps that they have set up in it before. */
function adminsOf(remit: TestRemit): CompanyAdmins {
  const known = admins.get(remit) ?? companyAdmins(remit)
  admins.set(remit, known)
  return known
}

/** The groups are read, and the admin may do everything in her department, with a second factor. */
export async function mayEverything(remit: TestRemit): Promise<void> {
  await readAttendance(remit)
  await adminsOf(remit).holds('admin', 'global', ['20'])
}

/** Of the critical ones, agreed to with a second factor. */
export async function graveAct(remit: TestRemit, act: RoutedAct): Promise<void> {
  const sent = await (await remit.signIn('admin')).call('sendRoutedAct', { act, reason: 'The restaurant is closed' })
  await adminsOf(remit).agree(sent)
}

/** Whatever is kept in the outbox, with an example of what sets it off: a new kind without one does not compile. */
export const effects = {
  notice: {
    begin: (_remit, admin) => admin.call('sendAsk', look()),
    acts: ['sendNotice'],
    there: ({ simulator }) => simulator.world.notices.of('manager').filter(({ delivered }) => delivered).length,
  },
  notice_result: {
    async begin(remit, admin) {
      await admin.call('sendAsk', look(['21']))
      await deliverSome(remit.app)
    },
    acts: [],
    there: () => 1,
  },
  label_role: {
    begin: (remit) => given(remit, 'clerk', 'dashboard', ['21']),
    acts: ['addRoleMember', 'setRoleScope'],
    there: labelled,
  },
  member_departments: {
    begin: (_remit, admin) => admin.call('moveMember', { memberId: 'waiter', fromDepartmentId: '21', toDepartmentId: '23' }),
    acts: ['setMemberDepartments'],
    there: (remit) => once(person(remit, 'waiter')?.departmentIds.join() === '23'),
  },
  department_created: {
    begin: (_remit, admin) => admin.call('changeDepartment', { act: { kind: 'create_department', parentId: '20', name: 'Patisserie' } }),
    acts: ['createDepartment'],
    there: ({ simulator }) => [...simulator.world.company.departments.values()].filter(({ name }) => name === 'Patisserie').length,
  },
  department_changed: {
    begin: (_remit, admin) =>
      admin.call('changeDepartment', { act: { kind: 'rename_department', departmentId: '22', before: 'Bar', after: 'Rooftop bar' } }),
    acts: ['updateDepartment'],
    there: ({ simulator }) => once(simulator.world.company.departments.get(22)?.name === 'Rooftop bar'),
  },
  member_added: {
    begin: (_remit, admin) => admin.call('addMember', newcomer),
    acts: ['createMember'],
    there: ({ simulator }) => [...simulator.world.company.people.values()].filter(({ name }) => name === newcomer.name).length,
  },
  member_removed: {
    begin: (remit, admin) => routed(remit, admin, { kind: 'remove_member', memberId: 'chef' }),
    acts: ['deleteMember'],
    there: (remit) => once(person(remit, 'chef') === undefined),
  },
  member_account: {
    begin: (_remit, admin) => admin.call('changeMember', { act: { kind: 'disable_member', memberId: 'barman' } }),
    acts: ['disableAccount'],
    there: (remit) => once(person(remit, 'barman')?.stopped),
  },
  member_profile: {
    begin(_remit, admin) {
      const before = { name: 'REST HEAD', title: 'Staff', jobNumber: 'J-rest.head', workPlace: '' }
      const act = { kind: 'update_member' as const, memberId: 'rest.head', before, after: { ...before, title: 'Captain' } }
      return admin.call('changeMember', { act })
    },
    acts: ['updateMember'],
    there: (remit) => once(person(remit, 'rest.head')?.title === 'Captain'),
  },
  department_deleted: {
    begin: (remit, admin) => routed(remit, admin, { kind: 'delete_department', departmentId: '24' }),
    acts: ['deleteDepartment'],
    there: ({ simulator }) => once(!simulator.world.company.departments.has(24)),
  },
  attendance_changed: {
    prepare: keepsAttendance,
    async begin(remit, admin) {
      const before = { name: 'Floor', managerIds: ['manager'], who: ['d:21', 'x:rest.head'] }
      const after = { ...before, name: 'Floor and bar', who: ['d:21', 'd:22'] }
      await routed(remit, admin, { kind: 'change_attendance', groupId: '601', before, after })
    },
    acts: ['updateAttendanceGroup', 'changeAttendanceMembers'],
    there: (remit) => once(groupNamed(remit, 'Floor and bar')?.departmentIds.join() === '21,22'),
  },
  attendance_deleted: {
    prepare: mayEverything,
    begin: (remit) => graveAct(remit, { kind: 'delete_attendance', groupId: '601' }),
    acts: ['deleteAttendanceGroup'],
    there: (remit) => once(groupNamed(remit, 'Floor') === undefined),
  },
  attendance_restored: {
    async prepare(remit) {
      await keepsAttendance(remit)
      remit.simulator.world.attendance.groups.delete(601)
      await readAttendanceAgain(remit)
    },
    begin: (_remit, admin) => admin.call('restoreAttendanceRule', { groupId: '601' }),
    acts: ['addAttendanceGroup', 'changeAttendanceMembers'],
    there: ({ simulator }) =>
      [...simulator.world.attendance.groups.values()].filter(({ name, exemptUserids }) => name === 'Floor' && exemptUserids.length === 1)
        .length,
  },
} as const satisfies Record<EffectKind, Effect>
