/** What the simulated platform is filled with: a company as DingTalk knows it, nothing of Remit's. */
export interface DepartmentSeed {
  /** 1 is the root, as on the platform. */
  readonly id: number
  readonly name: string
  readonly parentId: number | null
  /** `dept_manager_userid_list`: the heads; each is a direct member of the department. */
  readonly headUserids: readonly string[]
}

export interface PersonSeed {
  readonly userid: string
  readonly unionid: string
  readonly name: string
  /** With area code, e.g. `+853-66120001`: unique in the company. */
  readonly mobile: string
  readonly title: string
  readonly jobNumber: string
  readonly departmentIds: readonly number[]
  /** Absent: nobody is named as her manager. */
  readonly managerUserid?: string
  readonly email?: string
  readonly workPlace?: string
  /** What administrators noted, e.g. a leave: the platform knows no state for it. */
  readonly remark?: string
  /** An enterprise account (`exclusive_account`): the company owns it and may stop it. */
  readonly orgAccount?: boolean
}

export interface LabelRoleGroupSeed {
  readonly id: number
  readonly name: string
  readonly roles: readonly { readonly id: number; readonly name: string }[]
}

export interface CompanySeed {
  readonly corpId: string
  readonly corpName: string
  readonly departments: readonly DepartmentSeed[]
  readonly people: readonly PersonSeed[]
  /** `listadmin`: 1 = main administrator, 2 = sub-administrator. */
  readonly admins: readonly { readonly userid: string; readonly sysLevel: 1 | 2 }[]
  readonly labelRoles: readonly LabelRoleGroupSeed[]
  /** Absent: the company has set up no attendance. */
  readonly attendance?: { readonly shifts: readonly ShiftSeed[]; readonly groups: readonly AttendanceGroupSeed[] }
}

export interface Persona {
  /** The word after `/?as=`. */
  readonly key: string
  readonly userid: string
  /** What this person is in the story, in the four languages. */
  readonly part: Readonly<Record<'zh-CN' | 'zh-HK' | 'en' | 'pt', string>>
}

/** A shift: when people clock on and off, by the company's clock. */
export interface ShiftSeed {
  readonly id: number
  readonly name: string
  readonly times: readonly (readonly [on: string, off: string])[]
}

/** An attendance group: who clocks in by which shifts. */
export interface AttendanceGroupSeed {
  readonly id: number
  readonly name: string
  readonly type: 'FIXED' | 'TURN' | 'NONE'
  readonly shiftIds: readonly number[]
  readonly ownerUserid?: string
  readonly managerUserids: readonly string[]
  readonly departmentIds: readonly number[]
  readonly userids: readonly string[]
  /** In one of the departments, and yet not asked to clock in. */
  readonly exemptUserids?: readonly string[]
  /** Where people clock in: names alone, which is all that the platform tells. */
  readonly places?: readonly string[]
  readonly wifis?: readonly string[]
}
