import type { Permission } from '#governance/permission.ts'
import { useWords, type WordKey } from '#words/use-words.ts'

/** Permissions that people also call by other words, in every language; they only serve the search. */
const named: Partial<Record<Permission, WordKey>> = {
  'member.view': 'ask.also.member_view',
  'member.view_phone': 'ask.also.member_view_phone',
  'member.create': 'ask.also.member_create',
  'member.update': 'ask.also.member_update',
  'member.move': 'ask.also.member_move',
  'member.disable': 'ask.also.member_disable',
  'department.create': 'ask.also.department_create',
  'department.set_head': 'ask.also.department_set_head',
  'attendance_rule.view': 'ask.also.attendance_rule_view',
  'attendance_rule.update': 'ask.also.attendance_rule_update',
  'report.view': 'ask.also.report_view',
  'grant.view': 'ask.also.grant_view',
  'grant.give': 'ask.also.grant_give',
  'grant.revoke': 'ask.also.grant_revoke',
  'log.view': 'ask.also.log_view',
  'announcement.send': 'ask.also.announcement_send',
  'group.manage': 'ask.also.group_manage',
}

export function useOtherNames(): (permission: Permission) => string {
  const { t } = useWords()
  return (permission) => {
    const key = named[permission]
    return key ? t(key) : ''
  }
}
