// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import type { AppId, ChangeId, ConflictRuleId, DepartmentId, DomainId, GrantId, PersonId, RoleId } from '#governance/id.ts'
import type { Locale } from '#governance/role.ts'
import type { Cause, CauseCode } from '#governance/verdict.ts'
import { locales } from '#words/choose-locale.ts'
import { say } from '#words/dictionary.ts'
import { speak } from '#words/i18n.ts'
import { causeText, causeTexts, type Speech } from './cause-text.ts'

const permission = 'member.move' as const
const departmentId = 'id-department' as DepartmentId
const personId = 'id-person' as PersonId
const roleId = 'id-role' as RoleId
const grantId = 'id-grant' as GrantId
const domainId = 'id-domain' as DomainId
const changeId = 'id-change' as ChangeId

/** One of every cause there is: a new one without an example does not compile. */
const examples: { readonly [C in CauseCode]: Extract<Cause, { code: C }> } = {
  grant_permits: { code: 'grant_permits', grantId, roleId, permission, fromAt: 1, untilAt: 2 },
  owner_permits: { code: 'owner_permits', domainId, permission },
  policy_opens: { code: 'policy_opens', domainId, permission },
  own_grant: { code: 'own_grant', grantId },
  stage_approver: { code: 'stage_approver', stage: 'manager', foundAs: 'department_head' },
  came_to_stage: { code: 'came_to_stage', stage: 'manager', because: 'deadline' },
  own_request: { code: 'own_request' },
  own_decision: { code: 'own_decision' },
  not_your_decision: { code: 'not_your_decision' },
  may_ask: { code: 'may_ask' },
  no_grant_permits: { code: 'no_grant_permits', permission },
  grant_ended: { code: 'grant_ended', grantId, roleId, endedAt: 2 },
  grant_not_started: { code: 'grant_not_started', grantId, fromAt: 1 },
  outside_scope: { code: 'outside_scope', permission, departmentIds: [departmentId] },
  person_left: { code: 'person_left', personId },
  department_unknown: { code: 'department_unknown', departmentId },
  app_unknown: { code: 'app_unknown', appId: 'app:1' as AppId },
  scope_mixed: { code: 'scope_mixed' },
  role_without_apps: { code: 'role_without_apps', roleId },
  app_name_missing: { code: 'app_name_missing' },
  app_name_taken: { code: 'app_name_taken' },
  member_unknown: { code: 'member_unknown', personId },
  member_not_there: { code: 'member_not_there', personId, departmentId },
  already_there: { code: 'already_there', personId, departmentId },
  role_unknown: { code: 'role_unknown', roleId },
  scope_empty: { code: 'scope_empty' },
  length_too_short: { code: 'length_too_short', shortestMinutes: 30 },
  length_too_long: { code: 'length_too_long', longestMinutes: 43_200, risk: 'medium' },
  start_in_past: { code: 'start_in_past', fromAt: 1 },
  reason_missing: { code: 'reason_missing' },
  no_domain_covers: { code: 'no_domain_covers' },
  approver_missing: { code: 'approver_missing', stage: 'security_officer' },
  own_factor: { code: 'own_factor' },
  second_factor_missing: { code: 'second_factor_missing', personId },
  admins_missing: { code: 'admins_missing', need: 2 },
  rests: { code: 'rests', untilAt: 2 },
  holds_critical_role: { code: 'holds_critical_role', roleId },
  already_asked: { code: 'already_asked', changeId },
  self_approval: { code: 'self_approval' },
  covers_decider: { code: 'covers_decider', personId, untilAt: 2 },
  works_for: { code: 'works_for', personId },
  covers_for: { code: 'covers_for', personId },
  mutual_approval: { code: 'mutual_approval', personId, days: 30 },
  cover_too_long: { code: 'cover_too_long', longestDays: 90 },
  already_covered: { code: 'already_covered', untilAt: 2 },
  cover_ended: { code: 'cover_ended' },
  not_an_approver: { code: 'not_an_approver' },
  not_your_stage: { code: 'not_your_stage', stage: 'domain_owner' },
  already_decided_by_you: { code: 'already_decided_by_you' },
  change_not_pending: { code: 'change_not_pending', status: 'applied' },
  not_own_request: { code: 'not_own_request' },
  not_applied: { code: 'not_applied' },
  undo_impossible: { code: 'undo_impossible' },
  undo_too_late: { code: 'undo_too_late', endedAt: 2 },
  already_undone: { code: 'already_undone' },
  grant_not_active: { code: 'grant_not_active', grantId },
  grant_not_ended: { code: 'grant_not_ended', grantId },
  not_her_manager: { code: 'not_her_manager', personId },
  not_own_grant: { code: 'not_own_grant', grantId },
  already_extended: { code: 'already_extended', grantId, untilAt: 2 },
  domain_not_proposed: { code: 'domain_not_proposed', domainId },
  not_root_owner: { code: 'not_root_owner' },
  owner_missing: { code: 'owner_missing', domainId },
  name_illegal: { code: 'name_illegal' },
  name_taken: { code: 'name_taken' },
  nothing_changes: { code: 'nothing_changes' },
  changed_meanwhile: { code: 'changed_meanwhile' },
  department_is_root: { code: 'department_is_root' },
  department_below_itself: { code: 'department_below_itself' },
  head_not_member: { code: 'head_not_member', personId },
  works_elsewhere: { code: 'works_elsewhere', personId },
  not_oneself: { code: 'not_oneself' },
  same_person: { code: 'same_person' },
  already_disabled: { code: 'already_disabled', personId },
  not_disabled: { code: 'not_disabled', personId },
  name_missing: { code: 'name_missing' },
  text_too_long: { code: 'text_too_long', field: 'workPlace', most: 100 },
  last_owner: { code: 'last_owner', personId },
  moved_meanwhile: { code: 'moved_meanwhile', personId },
  department_has_members: { code: 'department_has_members', departmentId },
  department_has_departments: { code: 'department_has_departments', departmentId },
  offer_wider: { code: 'offer_wider', by: 'scope' },
  offer_not_smaller: { code: 'offer_not_smaller' },
  not_your_offer: { code: 'not_your_offer' },
  handed_on_by_you: { code: 'handed_on_by_you' },
  not_to_be_handed_to: { code: 'not_to_be_handed_to', personId: 'p1' as PersonId },
  talk_full: { code: 'talk_full', most: 30 },
  domain_closed: { code: 'domain_closed' },
  domain_is_root: { code: 'domain_is_root' },
  scope_too_large: { code: 'scope_too_large', most: 500 },
  stages_missing: { code: 'stages_missing', risk: 'high' },
  stages_too_few: { code: 'stages_too_few', risk: 'critical' },
  policy_out_of_bounds: { code: 'policy_out_of_bounds', what: 'deadline' },
  role_built_in: { code: 'role_built_in', roleId },
  role_retired: { code: 'role_retired', roleId },
  role_included: { code: 'role_included', roleId },
  role_empty: { code: 'role_empty' },
  nesting_cycle: { code: 'nesting_cycle' },
  nesting_too_deep: { code: 'nesting_too_deep' },
  may_not_grant: { code: 'may_not_grant', permission: 'log.export', departmentCount: 3 },
  held_too_long: { code: 'held_too_long', count: 2, longestMinutes: 480 },
  attendance_gone: { code: 'attendance_gone' },
  attendance_beyond: { code: 'attendance_beyond' },
  attendance_would_empty: { code: 'attendance_would_empty' },
  nothing_kept: { code: 'nothing_kept' },
  edit_impossible: { code: 'edit_impossible' },
  conflict_found: {
    code: 'conflict_found',
    personId,
    ruleId: 'id-rule' as ConflictRuleId,
    with: { kind: 'grant', grantId, roleId },
    officerIds: [personId],
  },
  conflict_side_empty: { code: 'conflict_side_empty' },
  conflict_sides_share: { code: 'conflict_sides_share' },
  owner_not_independent: { code: 'owner_not_independent', personId },
  exception_over: { code: 'exception_over', endedAt: 2 },
  not_evaluable: { code: 'not_evaluable', what: 'tree' },
}

async function speechIn(locale: Locale): Promise<Speech> {
  await speak(locale)
  return {
    me: 'id-me',
    t: say,
    date: (at) => `day ${at}`,
    duration: (minutes) => `${minutes} min`,
    roleName: () => 'Shift supervisor',
  }
}

describe('a cause in words', () => {
  it.each(locales.flatMap((locale) => Object.values(examples).map((cause) => [locale, cause.code, cause] as const)))(
    'in %s, %s is a sentence without codes, ids or gaps',
    async (locale, _code, cause) => {
      const text = causeText(cause, {}, await speechIn(locale))
      expect(text.length).toBeGreaterThan(3)
      expect(text).not.toMatch(/[{}]|undefined|\bid-|_|cause\./)
    },
  )

  it('uses the names she may know', async () => {
    const names = { [departmentId]: '宴会部', [personId]: '陈慧敏' }
    expect(causeText(examples.already_there, names, await speechIn('zh-CN'))).toBe('陈慧敏已经在宴会部')
  })

  it('calls a department she may not know "another department"', async () => {
    expect(causeText(examples.outside_scope, {}, await speechIn('en'))).toBe(
      'Your right “Move members between departments” does not reach another department',
    )
  })

  it('says of a role that was held again and again only its last end', async () => {
    const ends = [3, 1, 2].map((day) => ({ ...examples.grant_ended, endedAt: day * 86_400_000 }))
    const speech = await speechIn('zh-CN')
    expect(causeTexts(ends, {}, speech)).toEqual([causeText({ ...examples.grant_ended, endedAt: 3 * 86_400_000 }, {}, speech)])
    const another = { ...examples.grant_ended, roleId: 'another' as RoleId, endedAt: 0 }
    expect(causeTexts([...ends, another], { another: 'X' }, speech)).toHaveLength(2)
  })

  it('says of a conflict which rule, with what, and whom to ask', async () => {
    const names = { [personId]: '陈慧敏', 'id-rule': '采购与付款' }
    const speech = await speechIn('zh-CN')
    const own = examples.conflict_found
    expect(causeText(own, names, speech)).toBe('陈慧敏会违反「采购与付款」：与「Shift supervisor」冲突。可以请陈慧敏申请例外')
    expect(causeText({ ...own, personId: 'id-me' as PersonId }, names, speech)).toContain('您会违反「采购与付款」')
    expect(causeText({ ...own, with: null, officerIds: [] }, names, speech)).toContain('与「您看不到的一项权限」冲突。可以请安全')
  })

  it('says the same sentence once', async () => {
    const two = [examples.outside_scope, { ...examples.outside_scope, departmentIds: ['another' as DepartmentId] }]
    expect(causeTexts(two, {}, await speechIn('zh-CN'))).toHaveLength(1)
  })
})
