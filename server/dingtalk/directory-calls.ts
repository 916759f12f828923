import type { Calls } from './calls.ts'
import { idList } from './id-list.ts'
import { PlatformError, type Platform, type PlatformDepartment, type PlatformMember, type PlatformMemberDetail } from './platform.ts'
import {
  admins,
  department,
  login,
  memberDetail,
  memberPage,
  nothing,
  subDepartments,
  type DetailOnTheWire,
  type MemberOnTheWire,
} from './shapes.ts'

type DirectoryPart = Pick<
  Platform,
  | 'exchangeCode'
  | 'listSubDepartments'
  | 'getDepartment'
  | 'listMembers'
  | 'getMember'
  | 'updateMember'
  | 'setMemberDepartments'
  | 'listAdmins'
>

/** `user/list` states no largest page; its sister `user/listsimple` allows 100. */
const MEMBER_PAGE = 100

const LIST_MEMBERS = '/topapi/v2/user/list'
const UPDATE_MEMBER = '/topapi/v2/user/update'

export function directoryCalls(calls: Calls): DirectoryPart {
  return {
    // DT: obtain-the-userid-of-a-user-by-using-the-log-free-code
    async exchangeCode(code) {
      const { result } = await calls.old('/topapi/v2/user/getuserinfo', { code }, login)
      return { userid: result.userid, unionid: result.unionid, name: result.name, sysLevel: result.sys_level }
    },
    async listSubDepartments(parentId) {
      const { result } = await calls.old('/topapi/v2/department/listsub', { dept_id: parentId }, subDepartments)
      return result.map(departmentOf)
    },
    async getDepartment(id) {
      const { result } = await calls.old('/topapi/v2/department/get', { dept_id: id }, department)
      return { ...departmentOf(result), headUserids: result.dept_manager_userid_list }
    },
    async listMembers(departmentId, cursor) {
      const fields = { dept_id: departmentId, cursor: String(cursor), size: String(MEMBER_PAGE) }
      const { result } = await calls.old(LIST_MEMBERS, fields, memberPage)
      const nextCursor = result.has_more ? (result.next_cursor ?? cursor) : null
      // A page that leads to itself would be read for ever; one that is taken for the last would lose people.
      if (nextCursor !== null && nextCursor <= cursor)
        throw new PlatformError('unreachable', 'bad_answer', LIST_MEMBERS, 'the next page is not further on')
      return { members: result.list.map(memberOf), nextCursor }
    },
    async getMember(userid) {
      const { result } = await calls.old('/topapi/v2/user/get', { userid }, memberDetail)
      return detailOf(result)
    },
    // DT: user-information-update. A field that is empty is one that somebody emptied.
    async updateMember(userid, { name, title, jobNumber, workPlace }) {
      const fields = { name, title, job_number: jobNumber, work_place: workPlace }
      const given = Object.entries(fields).flatMap(([field, text]) => (text === undefined ? [] : [[field, text] as const]))
      await calls.old(UPDATE_MEMBER, { userid, ...Object.fromEntries(given) }, nothing)
    },
    async setMemberDepartments(userid, departmentIds) {
      await calls.old(UPDATE_MEMBER, { userid, dept_id_list: idList(UPDATE_MEMBER, departmentIds, 100) }, nothing)
    },
    async listAdmins() {
      const { result } = await calls.old('/topapi/user/listadmin', {}, admins)
      return result.map((admin) => ({ userid: admin.userid, sysLevel: admin.sys_level }))
    },
  }
}

function departmentOf(wire: {
  readonly dept_id: string
  readonly name: string
  readonly parent_id?: string | undefined
}): PlatformDepartment {
  const isRoot = wire.dept_id === '1' || wire.parent_id === undefined || wire.parent_id === '0'
  return { id: wire.dept_id, name: wire.name, parentId: isRoot ? null : (wire.parent_id ?? null) }
}

function memberOf(wire: MemberOnTheWire): PlatformMember {
  const { userid, unionid, name, title, job_number: jobNumber, work_place: workPlace, active } = wire
  return { userid, unionid, name, title, jobNumber, workPlace, avatarUrl: wire.avatar || null, departmentIds: wire.dept_id_list, active }
}

function detailOf(wire: DetailOnTheWire): PlatformMemberDetail {
  return {
    ...memberOf(wire),
    managerUserid: wire.manager_userid ?? null,
    orgAccount: wire.exclusive_account,
    email: wire.email || null,
  }
}
