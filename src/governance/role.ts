import type { RoleId } from './id.ts'
import { highestRisk, permissionRisk, permissions, type Permission, type Risk } from './permission.ts'

export type Locale = 'zh-CN' | 'zh-HK' | 'en' | 'pt'

/** A named set of permissions. Built-in roles take their names from the words; a company's own carry theirs. */
export interface Role {
  readonly id: RoleId
  readonly builtIn: boolean
  readonly permissions: readonly Permission[]
  /** null for a built-in role. */
  readonly names: Readonly<Record<Locale, string>> | null
}

const allBut = (...without: Permission[]): Permission[] => permissions.filter((permission) => !without.includes(permission))
const ofResource = (resource: string, ...without: Permission[]): Permission[] =>
  allBut(...without).filter((permission) => permission.startsWith(`${resource}.`))
const builtIn = (id: string, held: readonly Permission[]): Role => ({ id: id as RoleId, builtIn: true, permissions: held, names: null })

/** The roles every company starts with; *custom* is not a role but the room for the company's own. */
export const builtInRoles: readonly Role[] = [
  builtIn('global', allBut('conflict_rule.manage', 'log.export', 'subscription.manage')),
  builtIn('security', [
    'conflict_rule.manage',
    'policy.manage',
    'security_setting.manage',
    'content_rule.manage',
    'log.view',
    'log.export',
    'subscription.manage',
    'grant.view',
    'role.view',
  ]),
  builtIn('address_book', [...ofResource('member', 'member.delete'), ...ofResource('department', 'department.delete'), 'group.view']),
  builtIn('dashboard', ['report.view', 'member.view', 'department.view', 'grant.view']),
]

export const securityRoleId = 'security' as RoleId
export const globalRoleId = 'global' as RoleId

/** Risk of a role = the highest risk among its permissions. */
export function riskOfRole(role: Role): Risk {
  return highestRisk(role.permissions.map((permission) => permissionRisk[permission]))
}
