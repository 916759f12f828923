import type { ShiftSeed } from '#mock/company/seed.ts'
import type { Params } from '../wire/params.ts'
import { refuse } from '../wire/refusals.ts'
import { attendanceRoute, type Route } from '../wire/route.ts'
import { keyOf, type AttendanceGroup } from '../world/attendance.ts'
import type { World } from '../world/world.ts'
import { checkOperator, groupNamed } from './attendance-operator.ts'

/** No page of the documentation says how many stand on one: here so few that nobody overlooks the next. */
const PAGE = 20
const MOST_DETAILS = 10

/** Lists lead from page to page by a cursor, which is opaque: here a place in the list. */
function paged<T>(
  params: Params,
  all: readonly T[],
): { readonly cursor: number; readonly has_more: boolean; readonly result: readonly T[] } {
  const from = params.optionalInteger('cursor') ?? 0
  if (from < 0) throw refuse(400002, 'cursor')
  return { cursor: from + PAGE, has_more: from + PAGE < all.length, result: all.slice(from, from + PAGE) }
}

/** Each once: by herself, or by a department with everything below it; who is exempt is not one of them. */
export function peopleOf({ userids, departmentIds, exemptUserids }: AttendanceGroup, { company }: World): readonly string[] {
  const all = new Set([...userids, ...departmentIds.flatMap((id) => company.membersBelow(id).map(({ userid }) => userid))])
  for (const userid of exemptUserids) all.delete(userid)
  return [...all]
}

const detail = (group: AttendanceGroup, world: World) => ({
  id: group.id,
  name: group.name,
  type: group.type,
  shift_ids: group.shiftIds,
  work_day_list: group.workDays,
  member_count: peopleOf(group, world).length,
  // The field table says a text; the sample shows a list in brackets.
  manager_list: `[${group.managerUserids.join(',')}]`,
  ...(group.ownerUserid === undefined ? {} : { owner_user_id: group.ownerUserid }),
  wifis: group.wifis,
  address_list: group.places,
  url: `https://attend.dingtalk.com/${group.id}`,
})

const timesOf = ({ times }: ShiftSeed) =>
  times.map(([on, off]) => ({
    times: [
      { check_time: `1970-01-01 ${on}:00`, check_type: 'OnDuty', across: 0 },
      { check_time: `1970-01-01 ${off}:00`, check_type: 'OffDuty', across: off < on ? 1 : 0 },
    ],
  }))

const shiftsOf = (group: AttendanceGroup, { attendance }: World) =>
  group.shiftIds
    .flatMap((id) => attendance.shifts.get(id) ?? [])
    .map((shift) => ({ id: shift.id, name: shift.name, sections: timesOf(shift) }))

const full = (group: AttendanceGroup, world: World) => ({
  group_id: group.id,
  group_name: group.name,
  type: group.type,
  is_default: false,
  member_count: peopleOf(group, world).length,
  manager_list: group.managerUserids,
  dept_name_list: group.departmentIds.map((id) => world.company.departments.get(id)?.name ?? ''),
  ...(group.workDays.length === 0 ? {} : { default_class_id: group.shiftIds[0] }),
  selected_class: shiftsOf(group, world).map(({ id, name, sections }) => ({ class_id: id, class_name: name, sections })),
})

const membersOf = (group: AttendanceGroup) => [
  ...group.departmentIds.map((id) => ({ atc_flag: '0', member_id: String(id), type: '1' })),
  ...group.userids.map((userid) => ({ atc_flag: '0', member_id: userid, type: '0' })),
  ...group.exemptUserids.map((userid) => ({ atc_flag: '1', member_id: userid, type: '0' })),
]

/** DT: batch-query-of-simple-information-of-the-attendance-group and its sisters. */
export const attendanceReadRoutes: readonly Route[] = [
  attendanceRoute('/topapi/attendance/group/minimalism/list', 'read', ({ params }, world) => {
    checkOperator(params, world)
    return {
      success: true,
      result: paged(
        params,
        [...world.attendance.groups.values()].map(({ id, name }) => ({ id, name })),
      ),
    }
  }),
  attendanceRoute('/topapi/attendance/group/search', 'read', ({ params }, world) => {
    checkOperator(params, world)
    const part = params.text('group_name')
    const found = [...world.attendance.groups.values()].filter(({ name }) => name.includes(part))
    return { success: true, result: found.map(({ id, name }) => ({ id, name })) }
  }),
  attendanceRoute('/topapi/attendance/group/query', 'read', ({ params }, world) => {
    const group = groupNamed(params, world)
    checkOperator(params, world, group)
    return { success: true, result: detail(group, world) }
  }),
  attendanceRoute('/topapi/attendance/getsimplegroups', 'read', ({ params }, world) => {
    const size = params.optionalInteger('size') ?? MOST_DETAILS
    const offset = params.optionalInteger('offset') ?? 0
    if (size < 1 || size > MOST_DETAILS) throw refuse(400002, 'size')
    const all = [...world.attendance.groups.values()]
    return { result: { has_more: offset + size < all.length, groups: all.slice(offset, offset + size).map((group) => full(group, world)) } }
  }),
  {
    ...attendanceRoute('/topapi/attendance/getusergroup', 'read', ({ params }, world) => {
      const userid = params.text('userid')
      if (!world.company.people.has(userid)) throw refuse(40003, userid)
      const group = [...world.attendance.groups.values()].find((one) => peopleOf(one, world).includes(userid))
      if (group === undefined) return { result: {} }
      const classes = shiftsOf(group, world).map(({ id, name, sections }) => ({ class_id: id, name, sections }))
      return { result: { group_id: group.id, name: group.name, type: group.type, classes } }
    }),
    scope: 'qyapi_base',
  },
  attendanceRoute('/topapi/attendance/group/member/list', 'read', ({ params }, world) => {
    const group = groupNamed(params, world)
    checkOperator(params, world, group)
    return { success: true, result: paged(params, membersOf(group)) }
  }),
  attendanceRoute('/topapi/attendance/groups/idtokey', 'read', ({ params }, world) => ({ result: keyOf(groupNamed(params, world).id) })),
]
