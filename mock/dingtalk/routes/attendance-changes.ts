import { z } from 'zod'
import type { Params } from '../wire/params.ts'
import { refuse } from '../wire/refusals.ts'
import { attendanceRoute, type Route } from '../wire/route.ts'
import { keyOf, type AttendanceGroup } from '../world/attendance.ts'
import type { World } from '../world/world.ts'
import { checkOperator, groupNamed } from './attendance-operator.ts'

const MOST_AT_ONCE = 20
const number = z.union([z.number().int(), z.string().regex(/^\d+$/).transform(Number)])
const member = z.strictObject({ role: z.literal('Attendance'), type: z.enum(['StaffMember', 'DeptMember']), user_id: z.string() })
const shifts = z.array(z.strictObject({ id: number }))

const added = z.strictObject({
  name: z.string().trim().min(1),
  type: z.enum(['FIXED', 'TURN', 'NONE']),
  members: z.array(member).min(1),
  owner: z.string().optional(),
  manager_list: z.array(z.string()).default([]),
  shift_vo_list: shifts.default([]),
  workday_class_list: z.array(number).optional(),
  default_class_id: number.optional(),
})
const modified = z.strictObject({
  id: number,
  name: z.string().trim().min(1).optional(),
  owner: z.string().optional(),
  manager_list: z.array(z.string()).optional(),
})
const upTo20 = z.array(z.string()).max(MOST_AT_ONCE).default([])
const memberUpdate = z.strictObject({
  add_users: upTo20,
  add_depts: upTo20,
  add_extra_users: upTo20,
  remove_users: upTo20,
  remove_depts: upTo20,
  remove_extra_users: upTo20,
})

/** A field that the simulator does not know is refused: nobody shall believe that it was kept. */
function read<T>(params: Params, name: string, shape: z.ZodType<T>): T {
  const given = shape.safeParse(params.structure(name))
  if (given.success) return given.data
  throw refuse(400002, `${name}: ${given.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`)
}

function checkPeople({ company }: World, userids: readonly string[]): void {
  const unknown = userids.find((userid) => !company.people.has(userid))
  if (unknown !== undefined) throw refuse(40003, unknown)
}

function checkDepartments({ company }: World, ids: readonly string[]): readonly number[] {
  const unknown = ids.find((id) => !company.departments.has(Number(id)))
  if (unknown !== undefined) throw refuse(60003, unknown)
  return ids.map(Number)
}

function checkShifts({ attendance }: World, { type, shift_vo_list, workday_class_list, default_class_id }: z.output<typeof added>): void {
  const named = [...shift_vo_list.map(({ id }) => id), ...(workday_class_list ?? []).filter((id) => id !== 0)]
  const unknown = named.find((id) => !attendance.shifts.has(id))
  if (unknown !== undefined) throw refuse(400002, `no such shift: ${unknown}`)
  // DT: attendance-group-write: both are needed where shifts are fixed.
  if (type === 'FIXED' && (workday_class_list?.length !== 7 || default_class_id === undefined)) throw refuse(400002, 'workday_class_list')
}

function add(params: Params, world: World): AttendanceGroup {
  const wanted = read(params, 'top_group', added)
  const named = (type: 'StaffMember' | 'DeptMember') => wanted.members.filter((one) => one.type === type).map((one) => one.user_id)
  checkPeople(world, [...named('StaffMember'), ...wanted.manager_list, ...(wanted.owner === undefined ? [] : [wanted.owner])])
  checkShifts(world, wanted)
  return world.attendance.add({
    name: wanted.name,
    type: wanted.type,
    shiftIds: wanted.shift_vo_list.map(({ id }) => id),
    workDays: wanted.workday_class_list ?? [],
    ownerUserid: wanted.owner,
    managerUserids: wanted.manager_list,
    departmentIds: checkDepartments(world, named('DeptMember')),
    userids: named('StaffMember'),
    exemptUserids: [],
    places: [],
    wifis: [],
  })
}

function updateMembers(group: AttendanceGroup, params: Params, world: World): void {
  const to = read(params, 'update_param', memberUpdate)
  checkPeople(world, [...to.add_users, ...to.add_extra_users])
  const addDepartments = checkDepartments(world, to.add_depts)
  const removed = new Set(to.remove_depts.map(Number))
  const without = (all: readonly string[], gone: readonly string[]) => all.filter((one) => !gone.includes(one))
  group.departmentIds = [...new Set([...group.departmentIds, ...addDepartments])].filter((id) => !removed.has(id))
  group.userids = without([...new Set([...group.userids, ...to.add_users])], to.remove_users)
  group.exemptUserids = without([...new Set([...group.exemptUserids, ...to.add_extra_users])], to.remove_extra_users)
}

const answer = ({ id, name }: AttendanceGroup) => ({ success: true, result: { id, name } })

/** DT: attendance-group-write, attendance-group-update-interface, delete-attendance-group, attendance-group-member-update. */
export const attendanceChangeRoutes: readonly Route[] = [
  attendanceRoute('/topapi/attendance/group/add', 'manage', ({ params }, world) => {
    checkOperator(params, world)
    return answer(add(params, world))
  }),
  attendanceRoute('/topapi/attendance/group/modify', 'manage', ({ params }, world) => {
    const { id, name, owner, manager_list } = read(params, 'top_group', modified)
    const group = world.attendance.groups.get(id)
    if (group === undefined) throw refuse(400002, 'no such group')
    checkOperator(params, world, group)
    checkPeople(world, [...(manager_list ?? []), ...(owner === undefined ? [] : [owner])])
    group.name = name ?? group.name
    group.ownerUserid = owner ?? group.ownerUserid
    group.managerUserids = manager_list ?? group.managerUserids
    return answer(group)
  }),
  attendanceRoute('/topapi/attendance/group/delete', 'manage', ({ params }, world) => {
    // The one call of the family that names the group by its key, and the operator without the second line.
    const key = params.text('group_key')
    const group = [...world.attendance.groups.values()].find(({ id }) => keyOf(id) === key)
    if (group === undefined) throw refuse(400002, 'no such group')
    checkOperator(params, world, group, 'op_userid')
    world.attendance.groups.delete(group.id)
    return { success: true, result: key }
  }),
  attendanceRoute('/topapi/attendance/group/member/update', 'manage', ({ params }, world) => {
    const group = groupNamed(params, world)
    checkOperator(params, world, group)
    if (![0, 1].includes(params.integer('schedule_flag'))) throw refuse(400002, 'schedule_flag')
    updateMembers(group, params, world)
    return { success: true }
  }),
]
