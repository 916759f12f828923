import type { z } from 'zod'
import {
  attendanceDeed,
  fullGroupPage,
  groupKey,
  groupMemberPage,
  groupPage,
  madeGroup,
  oneGroup,
  type ShiftOnTheWire,
} from './attendance-shapes.ts'
import type { Calls, Fields } from './calls.ts'
import {
  PlatformError,
  type AttendancePart,
  type NewPlatformAttendanceGroup,
  type PlatformAttendanceMember,
  type PlatformShift,
} from './platform.ts'
import { toWideJson, wideNumber } from './wide-json.ts'

const FAMILY = '/topapi/attendance'
/** DT: attendance-group-member-update: 20 of each list in one call. */
const MOST_AT_ONCE = 20
/** DT: batch-obtain-attendance-group-details. */
const DETAILS_PAGE = 10
/** Far above any company: stops a platform that answers "there is more" without end. */
const MOST_PAGES = 500

type Paged<T> = { readonly result: { readonly has_more: boolean; readonly cursor?: number | undefined; readonly result: readonly T[] } }

/** A yes that says beside it that nothing was done. */
function checkDone(method: string, { success }: { readonly success: boolean }): void {
  if (!success) throw new PlatformError('refused', 'not_done', method, 'the platform answered that nothing was done')
}

const endless = (method: string): PlatformError => new PlatformError('unreachable', 'bad_answer', method, 'pages without an end')

async function everyPage<T>(calls: Calls, path: string, fields: Fields, shape: z.ZodType<Paged<T>>): Promise<readonly T[]> {
  const all: T[] = []
  let cursor = 0
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { result } = await calls.old(path, { ...fields, cursor: String(cursor) }, shape)
    all.push(...result.result)
    if (!result.has_more) return all
    // One that leads to itself would be read for ever; one that is taken for the last would lose people.
    if (result.cursor === undefined || result.cursor === cursor) throw endless(path)
    cursor = result.cursor
  }
  throw endless(path)
}

/** `1970-01-01 09:00:00`: of a shift the time of day alone is meant. */
const timeOf = (stamp: string): string => /(\d{2}:\d{2})(:\d{2})?$/.exec(stamp.trim())?.[1] ?? ''

function shiftOf({ class_id, class_name, sections }: ShiftOnTheWire): PlatformShift {
  const times = sections.flatMap(({ times: clocks }) => {
    const at = (type: string) => timeOf(clocks.find(({ check_type }) => check_type === type)?.check_time ?? '')
    const [on, off] = [at('OnDuty'), at('OffDuty')]
    return on === '' || off === '' ? [] : [{ on, off }]
  })
  return { id: class_id, name: class_name, times }
}

/** Fixed shifts want to know the shift of each day and the usual one. */
function topGroup({ name, type, ownerUserid, managerUserids, shiftIds, workDays, members }: NewPlatformAttendanceGroup): object {
  const usual = workDays.find((id) => id !== '0') ?? shiftIds[0]
  return {
    name,
    type,
    ...(ownerUserid !== null && { owner: ownerUserid }),
    manager_list: managerUserids,
    shift_vo_list: shiftIds.map((id) => ({ id: wideNumber(id) })),
    ...(type === 'FIXED' && { workday_class_list: workDays.map(wideNumber) }),
    ...(type === 'FIXED' && usual !== undefined && { default_class_id: wideNumber(usual) }),
    members: members
      .filter(({ exempt }) => !exempt)
      .map(({ kind, id }) => ({ role: 'Attendance', type: kind === 'person' ? 'StaffMember' : 'DeptMember', user_id: id })),
  }
}

type Lists = Readonly<Record<'users' | 'depts' | 'extra_users', readonly string[]>>

const listsOf = (members: readonly PlatformAttendanceMember[]): Lists => ({
  users: members.filter(({ kind, exempt }) => kind === 'person' && !exempt).map(({ id }) => id),
  depts: members.filter(({ kind }) => kind === 'department').map(({ id }) => id),
  extra_users: members.filter(({ kind, exempt }) => kind === 'person' && exempt).map(({ id }) => id),
})

/** Who comes before who goes: at no moment of it does a group stand empty that is only changed. */
function* memberUpdates(
  add: readonly PlatformAttendanceMember[],
  remove: readonly PlatformAttendanceMember[],
): Generator<Readonly<Record<string, readonly string[]>>> {
  for (const [what, lists] of [['add', listsOf(add)] as const, ['remove', listsOf(remove)] as const]) {
    const longest = Math.max(...Object.values(lists).map((list) => list.length))
    for (let from = 0; from < longest; from += MOST_AT_ONCE) {
      const part = Object.entries(lists).map(([name, list]) => [`${what}_${name}`, list.slice(from, from + MOST_AT_ONCE)] as const)
      yield Object.fromEntries(part.filter(([, list]) => list.length > 0))
    }
  }
}

type ReadPart = Pick<AttendancePart, 'listAttendanceGroups' | 'getAttendanceGroup' | 'listShifts'>

function reads(calls: Calls): ReadPart {
  return {
    listAttendanceGroups: (operator) => everyPage(calls, `${FAMILY}/group/minimalism/list`, { op_user_id: operator }, groupPage),
    // DT: query-a-single-attendance-group tells everything but who is in it, batch-query-of-attendance-group-members that.
    async getAttendanceGroup(operator, id) {
      const fields = { op_user_id: operator, group_id: id }
      const { result } = await calls.old(`${FAMILY}/group/query`, fields, oneGroup)
      const members = await everyPage(calls, `${FAMILY}/group/member/list`, fields, groupMemberPage)
      return {
        id: result.id,
        name: result.name,
        type: result.type,
        ownerUserid: result.owner_user_id ?? null,
        managerUserids: result.manager_list,
        shiftIds: result.shift_ids,
        workDays: result.type === 'FIXED' ? result.work_day_list : [],
        places: result.address_list,
        wifis: result.wifis,
        members: members.map(({ member_id, type, atc_flag }) => ({ kind: type, id: member_id, exempt: atc_flag })),
      }
    },
    async listShifts() {
      const path = `${FAMILY}/getsimplegroups`
      const shifts = new Map<string, PlatformShift>()
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const { result } = await calls.old(path, { offset: String(page * DETAILS_PAGE), size: String(DETAILS_PAGE) }, fullGroupPage)
        for (const one of result.groups.flatMap((group) => group.selected_class)) shifts.set(one.class_id, shiftOf(one))
        if (!result.has_more) return [...shifts.values()]
      }
      throw endless(path)
    },
  }
}

export function attendanceCalls(calls: Calls): AttendancePart {
  async function act(path: string, fields: Fields): Promise<void> {
    checkDone(path, await calls.old(path, fields, attendanceDeed))
  }

  return {
    ...reads(calls),
    async addAttendanceGroup(operator, group) {
      const path = `${FAMILY}/group/add`
      const made = await calls.old(path, { op_user_id: operator, top_group: toWideJson(topGroup(group)) }, madeGroup)
      checkDone(path, made)
      return made.result.id
    },
    async updateAttendanceGroup(operator, id, { name, managerUserids }) {
      const group = { id: wideNumber(id), ...(name !== undefined && { name }), ...(managerUserids && { manager_list: managerUserids }) }
      await act(`${FAMILY}/group/modify`, { op_user_id: operator, top_group: toWideJson(group) })
    },
    async changeAttendanceMembers(operator, id, { add, remove }) {
      for (const part of memberUpdates(add, remove))
        await act(`${FAMILY}/group/member/update`, {
          op_user_id: operator,
          group_id: id,
          // From today on: who was taken out by mistake yesterday clocks in today.
          schedule_flag: '0',
          update_param: JSON.stringify(part),
        })
    },
    async deleteAttendanceGroup(operator, id) {
      const { result } = await calls.old(`${FAMILY}/groups/idtokey`, { op_user_id: operator, group_id: id }, groupKey)
      // The page writes the operator without its second line; its sisters with it.
      await act(`${FAMILY}/group/delete`, { group_key: result, op_userid: operator, op_user_id: operator })
    },
  }
}
