import type { StageKind } from './approver-rule.ts'
import type { AppId, ChangeId, ConflictRuleId, DepartmentId, DomainId, GrantId, Instant, PersonId, RoleId } from './id.ts'
import type { MemberField } from './member-profile.ts'
import type { Permission, Risk } from './permission.ts'

/** What a yes would have taken, so that it can be asked for. */
export interface Missing {
  readonly permission: Permission
  readonly departmentIds: readonly DepartmentId[]
}

/** Why something is allowed or not: a code and the facts it rests on. Text is looked up in the words. */
export type Cause =
  // for a yes
  | {
      readonly code: 'grant_permits'
      readonly grantId: GrantId
      readonly roleId: RoleId
      readonly permission: Permission
      readonly fromAt: Instant
      readonly untilAt: Instant
    }
  | { readonly code: 'owner_permits'; readonly domainId: DomainId; readonly permission: Permission }
  | { readonly code: 'policy_opens'; readonly domainId: DomainId; readonly permission: Permission }
  | { readonly code: 'own_grant'; readonly grantId: GrantId }
  | { readonly code: 'stage_approver'; readonly stage: StageKind; readonly foundAs: ApproverFoundAs }
  | { readonly code: 'came_to_stage'; readonly stage: StageKind; readonly because: AddedBecause }
  | { readonly code: 'covers_decider'; readonly personId: PersonId; readonly untilAt: Instant }
  | { readonly code: 'own_request' }
  | { readonly code: 'own_decision' }
  | { readonly code: 'may_ask' }
  | { readonly code: 'own_factor' }
  // for a no
  | { readonly code: 'no_grant_permits'; readonly permission: Permission; readonly missing?: Missing }
  | {
      readonly code: 'grant_ended'
      readonly grantId: GrantId
      readonly roleId: RoleId
      readonly endedAt: Instant
      readonly missing?: Missing
    }
  | { readonly code: 'grant_not_started'; readonly grantId: GrantId; readonly fromAt: Instant; readonly missing?: Missing }
  | { readonly code: 'outside_scope'; readonly permission: Permission; readonly departmentIds: readonly DepartmentId[] }
  | { readonly code: 'person_left'; readonly personId: PersonId }
  | { readonly code: 'department_unknown'; readonly departmentId: DepartmentId }
  /** Not on the list of apps, or no longer. */
  | { readonly code: 'app_unknown'; readonly appId: AppId }
  | { readonly code: 'scope_mixed' }
  | { readonly code: 'app_name_missing' }
  | { readonly code: 'app_name_taken' }
  /** Nothing the role permits is about apps. */
  | { readonly code: 'role_without_apps'; readonly roleId: RoleId }
  | { readonly code: 'member_unknown'; readonly personId: PersonId }
  | { readonly code: 'member_not_there'; readonly personId: PersonId; readonly departmentId: DepartmentId }
  | { readonly code: 'already_there'; readonly personId: PersonId; readonly departmentId: DepartmentId }
  | { readonly code: 'role_unknown'; readonly roleId: RoleId }
  | { readonly code: 'scope_empty' }
  | { readonly code: 'length_too_short'; readonly shortestMinutes: number }
  | { readonly code: 'length_too_long'; readonly longestMinutes: number; readonly risk: Risk }
  | { readonly code: 'start_in_past'; readonly fromAt: Instant }
  | { readonly code: 'reason_missing' }
  | { readonly code: 'no_domain_covers' }
  | { readonly code: 'approver_missing'; readonly stage: StageKind }
  /** Who would hold a critical role, or has to prove presence, could not. */
  /** Fewer global admins than have to agree are independent of her. */
  | { readonly code: 'admins_missing'; readonly need: number }
  | { readonly code: 'rests'; readonly untilAt: Instant }
  | { readonly code: 'second_factor_missing'; readonly personId: PersonId }
  | { readonly code: 'holds_critical_role'; readonly roleId: RoleId }
  | { readonly code: 'already_asked'; readonly changeId: ChangeId }
  | { readonly code: 'self_approval' }
  | { readonly code: 'works_for'; readonly personId: PersonId }
  | { readonly code: 'covers_for'; readonly personId: PersonId }
  | { readonly code: 'mutual_approval'; readonly personId: PersonId; readonly days: number }
  | { readonly code: 'cover_too_long'; readonly longestDays: number }
  | { readonly code: 'already_covered'; readonly untilAt: Instant }
  | { readonly code: 'cover_ended' }
  | { readonly code: 'not_an_approver' }
  | { readonly code: 'not_your_stage'; readonly stage: StageKind }
  | { readonly code: 'already_decided_by_you' }
  | { readonly code: 'change_not_pending'; readonly status: string }
  | { readonly code: 'not_own_request' }
  | { readonly code: 'not_your_decision' }
  | { readonly code: 'not_applied' }
  | { readonly code: 'undo_impossible' }
  | { readonly code: 'undo_too_late'; readonly endedAt: Instant }
  | { readonly code: 'already_undone' }
  | { readonly code: 'grant_not_active'; readonly grantId: GrantId }
  | { readonly code: 'grant_not_ended'; readonly grantId: GrantId }
  /** She asks for herself, or her manager, or somebody who may give rights there: the way out is her manager. */
  | { readonly code: 'not_her_manager'; readonly personId: PersonId }
  | { readonly code: 'not_own_grant'; readonly grantId: GrantId }
  | { readonly code: 'already_extended'; readonly grantId: GrantId; readonly untilAt: Instant }
  | { readonly code: 'domain_not_proposed'; readonly domainId: DomainId }
  | { readonly code: 'not_root_owner' }
  | { readonly code: 'owner_missing'; readonly domainId: DomainId }
  | { readonly code: 'name_illegal' }
  | { readonly code: 'name_taken' }
  | { readonly code: 'nothing_changes' }
  | { readonly code: 'changed_meanwhile' }
  | { readonly code: 'department_is_root' }
  | { readonly code: 'department_below_itself' }
  | { readonly code: 'head_not_member'; readonly personId: PersonId }
  /** In a department that the one who asks does not see. */
  | { readonly code: 'works_elsewhere'; readonly personId: PersonId }
  | { readonly code: 'not_oneself' }
  | { readonly code: 'same_person' }
  | { readonly code: 'already_disabled'; readonly personId: PersonId }
  | { readonly code: 'not_disabled'; readonly personId: PersonId }
  | { readonly code: 'name_missing' }
  | { readonly code: 'text_too_long'; readonly field: MemberField; readonly most: number }
  | { readonly code: 'last_owner'; readonly personId: PersonId }
  | { readonly code: 'moved_meanwhile'; readonly personId: PersonId }
  | { readonly code: 'department_has_members'; readonly departmentId: DepartmentId }
  | { readonly code: 'department_has_departments'; readonly departmentId: DepartmentId }
  /** The attendance group is there no longer; people clock in by it elsewhere too; nobody would be left in it; no copy was kept. */
  | { readonly code: 'attendance_gone' }
  | { readonly code: 'attendance_beyond' }
  | { readonly code: 'attendance_would_empty' }
  | { readonly code: 'nothing_kept' }
  | { readonly code: 'edit_impossible' }
  /** An offer never reaches further than what was asked for, in nothing. */
  | { readonly code: 'offer_wider'; readonly by: 'role' | 'scope' | 'length' }
  | { readonly code: 'offer_not_smaller' }
  | { readonly code: 'not_your_offer' }
  /** She has given it to somebody else to decide. */
  | { readonly code: 'handed_on_by_you' }
  /** Handing on goes to who has power to decide of a comparable kind, is independent and not asked already. */
  | { readonly code: 'not_to_be_handed_to'; readonly personId: PersonId }
  | { readonly code: 'talk_full'; readonly most: number }
  /** She would have something of both sides of a conflict rule. `with`: what it collides with; null: the one who asks does not see that. */
  | {
      readonly code: 'conflict_found'
      readonly personId: PersonId
      readonly ruleId: ConflictRuleId
      readonly with: ConflictWith | null
      /** Who can be asked for an exception. */
      readonly officerIds: readonly PersonId[]
    }
  | { readonly code: 'conflict_side_empty' }
  | { readonly code: 'conflict_sides_share' }
  | { readonly code: 'owner_not_independent'; readonly personId: PersonId }
  | { readonly code: 'exception_over'; readonly endedAt: Instant }
  | { readonly code: 'domain_closed' }
  /** The domain of the whole company keeps its reach, and is never closed. */
  | { readonly code: 'domain_is_root' }
  | { readonly code: 'scope_too_large'; readonly most: number }
  | { readonly code: 'stages_missing'; readonly risk: Risk }
  /** What is critical never rests on one other person alone (T4). */
  | { readonly code: 'stages_too_few'; readonly risk: Risk }
  | { readonly code: 'policy_out_of_bounds'; readonly what: PolicyBound }
  | { readonly code: 'role_built_in'; readonly roleId: RoleId }
  | { readonly code: 'role_retired'; readonly roleId: RoleId }
  /** Another role is made of it. */
  | { readonly code: 'role_included'; readonly roleId: RoleId }
  | { readonly code: 'role_empty' }
  | { readonly code: 'nesting_cycle' }
  | { readonly code: 'nesting_too_deep' }
  /** Somebody would gain it in so many departments, and who does it may not give it in all of them. */
  | { readonly code: 'may_not_grant'; readonly permission: Permission; readonly departmentCount: number }
  /** So many hold it for longer than what is critical may last. */
  | { readonly code: 'held_too_long'; readonly count: number; readonly longestMinutes: number }
  /** What could not be evaluated refuses and reports itself. */
  | { readonly code: 'not_evaluable'; readonly what: string }

/** The other side of a conflict: a grant, a domain that is hers, or the very thing that would be given. */
export type ConflictWith =
  | { readonly kind: 'grant'; readonly grantId: GrantId; readonly roleId: RoleId }
  | { readonly kind: 'owner'; readonly domainId: DomainId }
  | { readonly kind: 'itself'; readonly roleId: RoleId }

/** What of a policy lies outside what any policy may say. */
export type PolicyBound = 'deadline' | 'longest' | 'proof' | 'need' | 'opens'

export type CauseCode = Cause['code']

/** How an approver was found for a stage. */
export type ApproverFoundAs = StageKind

/** Why somebody decides whom the route did not name: nobody answered in time, nobody who could was there, or who had it handed it on. */
export type AddedBecause = 'deadline' | 'absent' | 'handed_on'

export interface Verdict {
  readonly allowed: boolean
  /** Never empty. */
  readonly causes: readonly [Cause, ...Cause[]]
}
export const allow = (...causes: [Cause, ...Cause[]]): Verdict => ({ allowed: true, causes })
export const refuse = (...causes: [Cause, ...Cause[]]): Verdict => ({ allowed: false, causes })
/** Refused when anything speaks against it, with everything that does; otherwise allowed for the given reason. */
export function refusedBy(causes: readonly Cause[], otherwise: Cause): Verdict {
  const [first, ...rest] = causes
  return first ? refuse(first, ...rest) : allow(otherwise)
}
/** The yes as it is, unless something speaks against it. */
export function refusedOr(causes: readonly Cause[], allowed: Verdict): Verdict {
  const [first, ...rest] = causes
  return first ? refuse(first, ...rest) : allowed
}

/** What there is to ask for among the causes of a no; null: the no has other reasons. */
export function missingOf(causes: readonly Cause[]): Missing | null {
  for (const cause of causes) {
    if ('missing' in cause && cause.missing !== undefined) return cause.missing
    if (cause.code === 'outside_scope' && cause.departmentIds.length > 0) return cause
  }
  return null
}
