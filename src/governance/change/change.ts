import type { AppShape } from '../app.ts'
import type { AttendanceEntry } from '../attendance-group.ts'
import type { DomainShape } from '../domain.ts'
import type { ConflictShape } from '../conflict-rule.ts'
import type {
  AppId,
  AttendanceGroupId,
  ChangeId,
  ConflictRuleId,
  DepartmentId,
  DomainId,
  ExceptionId,
  GrantId,
  Instant,
  PersonId,
  RoleId,
} from '../id.ts'
import type { MemberProfile } from '../member-profile.ts'
import type { Risk } from '../permission.ts'
import type { PolicyPreset } from '../policy.ts'
import type { RoleShape } from '../role.ts'
import type { Stage } from '../route.ts'
import type { Scope } from '../scope.ts'
import type { ProofMeans } from '../second-factor.ts'
import type { DayKind } from '../working-time.ts'
import type { Wait } from './wait.ts'

export interface AskForRoleInput {
  readonly roleId: RoleId
  readonly scope: Scope
  readonly lengthMinutes: number
  /** null: from the approval on. */
  readonly startAt: Instant | null
  readonly reason: string
}
/** How far a right reaches: what, where and how long. */
export type RightTerms = Pick<AskForRoleInput, 'roleId' | 'scope' | 'lengthMinutes'>
export interface RevokeGrantInput {
  readonly grantId: GrantId
  readonly reason: string
}
/** What was so when it was proposed goes along, and is what is decided on. */
export interface HandOverInput {
  readonly grantId: GrantId
  readonly giverId: PersonId
  readonly receiverId: PersonId
  readonly roleId: RoleId
  readonly scope: Scope
  readonly untilAt: Instant
  readonly reason: string
}
export interface MoveMemberInput {
  readonly memberId: PersonId
  readonly fromDepartmentId: DepartmentId
  readonly toDepartmentId: DepartmentId
}
export interface OpenDomainInput {
  readonly domainId: DomainId
  readonly preset: PolicyPreset
}
export interface CreateDepartmentInput {
  readonly parentId: DepartmentId
  readonly name: string
}
/** What it was when she looked goes along: whoever changed it meanwhile is not overwritten. */
export interface RenameDepartmentInput {
  readonly departmentId: DepartmentId
  readonly before: string
  readonly after: string
}
export interface ReparentDepartmentInput {
  readonly departmentId: DepartmentId
  readonly before: DepartmentId
  readonly after: DepartmentId
}
export interface SetDepartmentHeadInput {
  readonly departmentId: DepartmentId
  readonly before: readonly PersonId[]
  readonly after: readonly PersonId[]
}

export interface AddMemberInput {
  /** Chosen by us before anything is sent: however often the platform is told, it is one person (R17). */
  readonly memberId: PersonId
  readonly name: string
  /** As the platform writes it: `13800000000`, or `+853-66123456` from elsewhere. */
  readonly mobile: string
  readonly departmentIds: readonly DepartmentId[]
  readonly title: string
  readonly managerId: PersonId | null
}

/** Where she stood when it was sent goes along: who was moved meanwhile is not removed on an old answer. */
export interface RemoveMemberInput {
  readonly memberId: PersonId
  readonly departmentIds: readonly DepartmentId[]
  readonly reason: string
}
/** Where she stood when it was decided: afterwards it is told to whoever looks after those departments. */
export interface MemberAccountInput {
  readonly memberId: PersonId
  readonly departmentIds: readonly DepartmentId[]
}
/** Where she stood, and what it was when she looked, go along: whoever changed it meanwhile is not overwritten. */
export interface UpdateMemberInput {
  readonly memberId: PersonId
  readonly departmentIds: readonly DepartmentId[]
  readonly before: MemberProfile
  readonly after: MemberProfile
}
/** What it was called and where it hung: afterwards nobody else knows. */
export interface DeleteDepartmentInput {
  readonly departmentId: DepartmentId
  readonly name: string
  readonly parentId: DepartmentId
  readonly reason: string
}

/** What the page said of the day goes along: whoever changed it meanwhile is not overwritten. null: as the company's usual calendar has it. */
export interface SetWorkingDayInput {
  /** A day of the company's clock, as `2026-12-20`. */
  readonly on: string
  readonly before: DayKind | null
  readonly after: DayKind | null
}

/** When the factor that was lost had been registered goes along: one that was set up meanwhile is not taken away on an old answer. */
export interface RecoverFactorInput {
  readonly personId: PersonId
  readonly registeredAt: Instant
  readonly reason: string
}

/** What the role was when it was sent goes along. `before` null: it is new; `after` null: nobody is to ask for it any more. */
export interface SetRoleInput {
  readonly roleId: RoleId
  readonly before: RoleShape | null
  readonly after: RoleShape | null
  readonly reason: string
}
/** What of an attendance group can be changed from here. */
export interface AttendanceTerms {
  readonly name: string
  readonly managerIds: readonly PersonId[]
  readonly who: readonly AttendanceEntry[]
}
/** What it was when she looked goes along: whoever changed it meanwhile is not overwritten. `departmentIds`: where it works. */
export interface ChangeAttendanceInput {
  readonly groupId: AttendanceGroupId
  readonly departmentIds: readonly DepartmentId[]
  readonly before: AttendanceTerms
  readonly after: AttendanceTerms
  readonly reason: string
}
export interface EmptyAttendanceInput {
  readonly groupId: AttendanceGroupId
  readonly departmentIds: readonly DepartmentId[]
  readonly name: string
  readonly who: readonly AttendanceEntry[]
  readonly reason: string
}
export type DeleteAttendanceInput = EmptyAttendanceInput
/** From the copy that was kept: the latest of the group of that number, which nobody has brought back. */
export interface RestoreAttendanceInput {
  readonly groupId: AttendanceGroupId
  readonly departmentIds: readonly DepartmentId[]
  readonly name: string
}

/** What the domain was when it was sent goes along. `before` null: it is new; `after` null: it is to be closed. */
export interface SetDomainInput {
  readonly domainId: DomainId
  readonly before: DomainShape | null
  readonly after: DomainShape | null
  readonly reason: string
}

/** What the rule was when it was sent goes along. `before` null: it is new; `after` null: it is to hold no more. */
export interface SetConflictRuleInput {
  readonly ruleId: ConflictRuleId
  readonly before: ConflictShape | null
  readonly after: ConflictShape | null
  readonly reason: string
}

export interface AllowExceptionInput {
  /** Chosen before anything is decided: however often it is carried out, it is one exception (R17). */
  readonly exceptionId: ExceptionId
  readonly personId: PersonId
  readonly ruleId: ConflictRuleId
  readonly scope: Scope
  readonly ownerId: PersonId
  readonly untilAt: Instant
  readonly control: string
  readonly proofEveryDays: number
  readonly reason: string
}
/** What the entry was when it was sent goes along. `before` null: it is new; `after` null: it is on the list no longer. */
export interface SetAppInput {
  readonly appId: AppId
  readonly before: AppShape | null
  readonly after: AppShape | null
  readonly reason: string
}

/** Every kind of change and its input. A new kind adds one line here and one folder under kinds/. */
export interface ChangeInputs {
  readonly ask_for_role: AskForRoleInput
  readonly revoke_grant: RevokeGrantInput
  readonly hand_over: HandOverInput
  readonly move_member: MoveMemberInput
  readonly open_domain: OpenDomainInput
  readonly create_department: CreateDepartmentInput
  readonly rename_department: RenameDepartmentInput
  readonly reparent_department: ReparentDepartmentInput
  readonly set_department_head: SetDepartmentHeadInput
  readonly add_member: AddMemberInput
  readonly update_member: UpdateMemberInput
  readonly disable_member: MemberAccountInput
  readonly enable_member: MemberAccountInput
  readonly remove_member: RemoveMemberInput
  readonly delete_department: DeleteDepartmentInput
  readonly set_working_day: SetWorkingDayInput
  readonly recover_factor: RecoverFactorInput
  readonly set_role: SetRoleInput
  readonly set_domain: SetDomainInput
  readonly change_attendance: ChangeAttendanceInput
  readonly empty_attendance: EmptyAttendanceInput
  readonly delete_attendance: DeleteAttendanceInput
  readonly restore_attendance: RestoreAttendanceInput
  readonly set_conflict_rule: SetConflictRuleInput
  readonly allow_exception: AllowExceptionInput
  readonly set_app: SetAppInput
}
export type ChangeKind = keyof ChangeInputs
export type ChangeOf<K extends ChangeKind> = { readonly kind: K; readonly input: ChangeInputs[K] }
/** A kind with its input, tied together. */
export type ChangeContent = { [K in ChangeKind]: ChangeOf<K> }[ChangeKind]

/** `failed`: everybody approved, and by then it could not be carried out any more. */
export type ChangeStatus = 'pending' | 'applied' | 'refused' | 'withdrawn' | 'failed'

export interface Decision {
  readonly stage: number
  /** Which of the yeses that the stage needs: 0 for the first one. */
  readonly seat: number
  readonly deciderId: PersonId
  /** In whose place; null: her own. */
  readonly forId: PersonId | null
  readonly answer: 'approve' | 'refuse'
  readonly reason: string | null
  readonly decidedAt: Instant
  /** The version and content it was made on; an edit voids it. */
  readonly version: number
  readonly contentHash: string
  readonly voided: boolean
  /** How the decider proved presence; none: it took no proof. */
  readonly proof?: ProofMeans | null
}

/** A smaller right that a decider would agree to instead. No part of what is decided on: it changes nothing until the requester takes it. */
export interface Offer extends RightTerms {
  readonly byId: PersonId
  readonly at: Instant
  /** Over all of it and the version it was made on: what was shown is what is taken. */
  readonly hash: string
}

/** One proposed act and its way. */
export interface Change {
  readonly id: ChangeId
  readonly content: ChangeContent
  readonly requesterId: PersonId
  /** For whom: the future holder, the member moved, the holder who loses. */
  readonly beneficiaryId: PersonId
  readonly risk: Risk
  readonly domainId: DomainId
  readonly policyVersion: number
  readonly version: number
  readonly contentHash: string
  /** Empty for what applied at once. */
  readonly stages: readonly Stage[]
  /** Index of the first of the stages that wait now, `beside` it the others; stages.length when all are passed. */
  readonly stage: number
  readonly status: ChangeStatus
  readonly decisions: readonly Decision[]
  readonly createdAt: Instant
  /** When this version was sent. */
  readonly versionAt: Instant
  readonly wait: Wait
  /** The one that stands; whatever moves the change takes it away. */
  readonly offer: Offer | null
  /** The change whose effect this one takes back, and the one that took this one's back. */
  readonly undoes: ChangeId | null
  readonly undoneBy: ChangeId | null
  /** Sent together with others in one act; each stands for itself. */
  readonly batchId: string | null
  /** When it was applied, refused, withdrawn or failed. */
  readonly endedAt: Instant | null
}
