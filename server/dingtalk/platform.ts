/**
 * The port to the DingTalk open platform: what Remit needs of it, in plain nouns.
 * Ids are strings everywhere (the platform's numbers are 64-bit). Every method rejects with a PlatformError.
 */
export interface PlatformLogin {
  readonly userid: string
  readonly unionid: string
  readonly name: string
  /** `sys_level`: 1 main administrator, 2 sub-administrator, 100 boss, 0 other. */
  readonly sysLevel: number
}

export interface PlatformDepartment {
  readonly id: string
  readonly name: string
  /** null for the root. */
  readonly parentId: string | null
}

export interface PlatformDepartmentDetail extends PlatformDepartment {
  readonly headUserids: readonly string[]
}

/** A member as `user/list` tells it: one page of a department. It carries no manager. */
export interface PlatformMember {
  readonly userid: string
  readonly unionid: string
  readonly name: string
  readonly title: string
  /** Empty where there is none, or the app may not read it. */
  readonly jobNumber: string
  readonly workPlace: string
  readonly avatarUrl: string | null
  readonly departmentIds: readonly string[]
  readonly active: boolean
}

/** `user/get`: the one call that tells the line manager. */
export interface PlatformMemberDetail extends PlatformMember {
  readonly managerUserid: string | null
  /** An enterprise account: the company owns it and may stop it. */
  readonly orgAccount: boolean
  readonly email: string | null
}

/** What of a member can be edited; what is absent stays. */
export type PlatformMemberEdit = Partial<Pick<PlatformMember, 'name' | 'title' | 'jobNumber' | 'workPlace'>>

export interface NewPlatformMember {
  readonly userid: string
  readonly name: string
  /** Eleven digits in the mainland, elsewhere with the area code: `+853-66120001`. */
  readonly mobile: string
  readonly departmentIds: readonly string[]
  readonly title: string | null
  readonly managerUserid: string | null
  readonly jobNumber: string | null
  readonly email: string | null
}

/** `invited`: in companies that are set so, the person consents first and is no member before. */
export type PlatformArrival = { readonly kind: 'joined'; readonly userid: string } | { readonly kind: 'invited' }

export type PlatformAccountStatus = 'enabled' | 'disabled' | 'not_org_account'

export interface PlatformRole {
  readonly id: string
  readonly name: string
  readonly groupName: string
}

export interface PlatformRoleMember {
  readonly userid: string
  /** null: no scope is set, which the platform reads as the whole company. */
  readonly scopeDepartmentIds: readonly string[] | null
}

/** An `oa` work notice. Texts are plain; links are complete addresses. At most 2,048 bytes on the wire. */
export interface PlatformNotice {
  readonly title: string
  readonly head: string
  readonly form: readonly { readonly key: string; readonly value: string }[]
  readonly content: string
  readonly phoneUrl: string
  readonly desktopUrl: string
}

export interface PlatformNoticeResult {
  readonly done: boolean
  /** userid → code for everyone who did not get it (143105 daily cap, 143106 duplicate, …). */
  readonly undelivered: Readonly<Record<string, string>>
}

/** An instance of the company's leave process. */
export interface PlatformLeave {
  readonly userid: string
  /** Everybody asked agreed, and it stands. */
  readonly agreed: boolean
  /** It takes another one back, or stands instead of it. */
  readonly changes: 'revokes' | 'replaces' | null
  readonly of: string | null
  /** Milliseconds; null: no field of the form says it in a way that is known. */
  readonly period: { readonly fromAt: number; readonly untilAt: number } | null
}

export const attendanceTypes = ['FIXED', 'TURN', 'NONE'] as const

/** Who clocks in by a group: a member by herself, or a department with everything below it. */
export interface PlatformAttendanceMember {
  readonly kind: 'person' | 'department'
  readonly id: string
  /** In a department of the group, and yet not asked to clock in. */
  readonly exempt: boolean
}

export interface PlatformAttendanceGroup {
  readonly id: string
  readonly name: string
  /** Fixed shifts, shifts that are planned, or hours of one's own. */
  readonly type: (typeof attendanceTypes)[number]
  readonly ownerUserid: string | null
  readonly managerUserids: readonly string[]
  readonly shiftIds: readonly string[]
  /** The shift of each day of the week, Sunday first, `0`: none; empty where none is fixed. */
  readonly workDays: readonly string[]
  /** Names alone: more of where people clock in, this interface does not tell. */
  readonly places: readonly string[]
  readonly wifis: readonly string[]
  readonly members: readonly PlatformAttendanceMember[]
}

export type NewPlatformAttendanceGroup = Pick<
  PlatformAttendanceGroup,
  'name' | 'type' | 'ownerUserid' | 'managerUserids' | 'shiftIds' | 'workDays' | 'members'
>

export interface PlatformShift {
  readonly id: string
  readonly name: string
  /** By the company's clock, `09:00`; who clocks off earlier than she clocks on does so the next day. */
  readonly times: readonly { readonly on: string; readonly off: string }[]
}

export interface PlatformBrief {
  readonly id: string
  readonly name: string
}

/** Every call counts against the month's, and names who is said to do it: somebody who may manage attendance on the platform. */
export interface AttendancePart {
  listAttendanceGroups(operator: string): Promise<readonly PlatformBrief[]>
  getAttendanceGroup(operator: string, id: string): Promise<PlatformAttendanceGroup>
  /** Those that groups use. */
  listShifts(): Promise<readonly PlatformShift[]>
  /** Returns the id that the platform gave it. Who is exempt is told afterwards: a group cannot be made with them. */
  addAttendanceGroup(operator: string, group: NewPlatformAttendanceGroup): Promise<string>
  /** What is absent stays. */
  updateAttendanceGroup(
    operator: string,
    id: string,
    to: { readonly name?: string; readonly managerUserids?: readonly string[] },
  ): Promise<void>
  /** In several calls where there are many: a crash half-way leaves some of it done. */
  changeAttendanceMembers(
    operator: string,
    id: string,
    to: { readonly add: readonly PlatformAttendanceMember[]; readonly remove: readonly PlatformAttendanceMember[] },
  ): Promise<void>
  deleteAttendanceGroup(operator: string, id: string): Promise<void>
}

export interface Platform extends AttendancePart {
  exchangeCode(code: string): Promise<PlatformLogin>
  jsapiTicket(): Promise<string>
  listSubDepartments(parentId: string): Promise<readonly PlatformDepartment[]>
  getDepartment(id: string): Promise<PlatformDepartmentDetail>
  /** Returns the id that the platform gave it. */
  createDepartment(department: { readonly name: string; readonly parentId: string }): Promise<string>
  /** What is absent stays; an empty list of heads leaves it without one. */
  updateDepartment(
    id: string,
    to: { readonly name?: string; readonly parentId?: string; readonly headUserids?: readonly string[] },
  ): Promise<void>
  /** Only one without members and without departments below it. */
  deleteDepartment(id: string): Promise<void>
  listMembers(
    departmentId: string,
    cursor: number,
  ): Promise<{ readonly members: readonly PlatformMember[]; readonly nextCursor: number | null }>
  getMember(userid: string): Promise<PlatformMemberDetail>
  updateMember(userid: string, to: PlatformMemberEdit): Promise<void>
  setMemberDepartments(userid: string, departmentIds: readonly string[]): Promise<void>
  createMember(member: NewPlatformMember): Promise<PlatformArrival>
  /** Out of the company, with every role and headship. */
  deleteMember(userid: string): Promise<void>
  /** The employed person with this number, null when nobody has it. */
  findByMobile(mobile: string): Promise<string | null>
  /** Only enterprise accounts can be stopped: ask accountStatus first. */
  disableAccount(userid: string, reason: string): Promise<void>
  enableAccount(userid: string): Promise<void>
  accountStatus(userid: string): Promise<PlatformAccountStatus>
  listAdmins(): Promise<readonly { readonly userid: string; readonly sysLevel: number }[]>
  listRoles(): Promise<readonly PlatformRole[]>
  listRoleMembers(roleId: string): Promise<readonly PlatformRoleMember[]>
  addRoleMember(roleId: string, userid: string): Promise<void>
  removeRoleMember(roleId: string, userid: string): Promise<void>
  /** Refuses an empty list: on the platform it would mean the whole company. */
  setRoleScope(roleId: string, userid: string, departmentIds: readonly string[]): Promise<void>
  /** Returns the platform's task id. Acceptance is not delivery: ask noticeResult. */
  sendNotice(userids: readonly string[], notice: PlatformNotice): Promise<string>
  /** Instances of a process that were sent within this time and are decided by now. */
  listFinishedInstances(processCode: string, sent: { readonly fromAt: number; readonly untilAt: number }): Promise<readonly string[]>
  readLeave(instanceId: string): Promise<PlatformLeave>
  noticeResult(taskId: string): Promise<PlatformNoticeResult>
}

/**
 * What went wrong, uniform over both generations of the platform's envelopes.
 * `refused`: the platform said no and will say no again · `throttled`, `unreachable`: try later ·
 * `misconfigured`: credentials, missing permission scope, address white list: a person must act.
 */
export type PlatformErrorKind = 'refused' | 'throttled' | 'unreachable' | 'misconfigured'

export class PlatformError extends Error {
  override readonly name = 'PlatformError'
  readonly kind: PlatformErrorKind
  /** The platform's own code as text: `40078`, `60121`, `InvalidAuthentication`, or `timeout`, `network`, `bad_answer`. */
  readonly code: string
  readonly method: string
  readonly platformMessage: string
  readonly retryAfterMs: number | null
  constructor(kind: PlatformErrorKind, code: string, method: string, platformMessage: string, retryAfterMs: number | null = null) {
    super(`${method} ${kind} ${code}: ${platformMessage}`)
    this.kind = kind
    this.code = code
    this.method = method
    this.platformMessage = platformMessage
    this.retryAfterMs = retryAfterMs
  }
}
