/** The catalogue of atomic rights, `resource.action`, each with its risk. */
export const risks = ['low', 'medium', 'high', 'critical'] as const
export type Risk = (typeof risks)[number]

export const permissionRisk = {
  'member.view': 'low',
  'department.view': 'low',
  'group.view': 'low',
  'role.view': 'low',
  'grant.view': 'low',
  'report.view': 'low',
  'attendance_rule.view': 'low',
  'flow.run': 'low',
  'member.view_phone': 'medium',
  'member.create': 'medium',
  'member.update': 'medium',
  'member.move': 'medium',
  'member.disable': 'medium',
  'department.create': 'medium',
  'department.update': 'medium',
  'department.set_head': 'medium',
  'team.manage': 'medium',
  'group.manage': 'medium',
  'announcement.send': 'medium',
  'grant.revoke': 'medium',
  'log.view': 'medium',
  'grant.give': 'high',
  'flow.design': 'high',
  'app.manage': 'high',
  'attendance_rule.update': 'high',
  'content_rule.manage': 'high',
  'log.export': 'high',
  'subscription.manage': 'high',
  'department.delete': 'high',
  'member.delete': 'high',
  'role.design': 'critical',
  'domain.manage': 'critical',
  'policy.manage': 'critical',
  'conflict_rule.manage': 'critical',
  'security_setting.manage': 'critical',
  'attendance_rule.empty': 'critical',
  'attendance_rule.delete': 'critical',
} as const satisfies Record<string, Risk>

export type Permission = keyof typeof permissionRisk
export const permissions = Object.keys(permissionRisk) as Permission[]

export function isPermission(text: string): text is Permission {
  return Object.prototype.hasOwnProperty.call(permissionRisk, text)
}

/** The highest of several risks; `low` for none. */
export function highestRisk(of: readonly Risk[]): Risk {
  return of.reduce<Risk>((high, risk) => (risks.indexOf(risk) > risks.indexOf(high) ? risk : high), 'low')
}
