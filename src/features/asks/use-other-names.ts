import type { Permission } from '#governance/permission.ts'
import { useWords, type WordKey } from '#words/use-words.ts'

/** Permissions that people also call by other words, in every language; they only serve the search. */
const named: Partial<Record<Permission, WordKey>> = {
  'member.view': 'asking.also.member_view',
  'member.view_phone': 'asking.also.member_view_phone',
  'member.create': 'asking.also.member_create',
  'member.update': 'asking.also.member_update',
  'member.move': 'asking.also.member_move',
  'member.disable': 'asking.also.member_disable',
  'department.create': 'asking.also.department_create',
  'department.set_head': 'asking.also.department_set_head',
  'attendance_rule.view': 'asking.also.attendance_rule_view',
  'attendance_rule.update': 'asking.also.attendance_rule_update',
  'report.view': 'asking.also.report_view',
  'grant.view': 'asking.also.grant_view',
  'grant.give': 'asking.also.grant_give',
  'grant.revoke': 'asking.also.grant_revoke',
  'log.view': 'asking.also.log_view',
  'announcement.send': 'asking.also.announcement_send',
  'group.manage': 'asking.also.group_manage',
}

export function useOtherNames(): (permission: Permission) => string {
  const { t } = useWords()
  return (permission) => {
    const key = named[permission]
    return key ? t(key) : ''
  }
}
