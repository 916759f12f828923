import type { Permission } from './permission.ts'

/** The right that each act of the log makes use of; whoever asked for what others approved has made use of hers. */
export const permissionUse = {
  'member.moved': 'member.move',
  'member.added': 'member.create',
  'member.edited': 'member.update',
  'member.disabled': 'member.disable',
  'member.enabled': 'member.disable',
  'member.removed': 'member.delete',
  'department.created': 'department.create',
  'department.renamed': 'department.update',
  'department.reparented': 'department.update',
  'department.head_set': 'department.set_head',
  'department.deleted': 'department.delete',
  'attendance.changed': 'attendance_rule.update',
  'attendance.restored': 'attendance_rule.update',
  'attendance.emptied': 'attendance_rule.empty',
  'attendance.deleted': 'attendance_rule.delete',
  'grant.revoked': 'grant.revoke',
  'app.set': 'app.manage',
} as const satisfies Readonly<Record<string, Permission>>

/** The acts in which these rights show; none: whether they are used cannot be known. */
export function actsThatUse(permissions: readonly Permission[]): readonly string[] {
  return Object.entries(permissionUse).flatMap(([act, permission]) => (permissions.includes(permission) ? [act] : []))
}
