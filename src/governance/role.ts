import type { RoleId } from './id.ts'
import { highestRisk, permissionRisk, permissions, type Permission, type Risk } from './permission.ts'

export type Locale = 'zh-CN' | 'zh-HK' | 'en' | 'pt'

/** A named set of permissions. Built-in roles take their names from the words; a company's own carry theirs. */
export interface Role {
  readonly id: RoleId
  readonly builtIn: boolean
  /** Everything it permits, what comes from included roles too. */
  readonly permissions: readonly Permission[]
  /** null for a built-in role. */
  readonly names: RoleNames | null
  /** Of a role that is made of others: what it has itself, and which ones it includes. */
  readonly made?: Pick<RoleShape, 'permissions' | 'includes'>
  /** Nobody can ask for it any more; who holds it keeps it to its end. */
  readonly retired?: boolean
}
export type RoleNames = Readonly<Record<Locale, string>>

/** What a company says when it makes a role of its own. */
export interface RoleShape {
  readonly names: RoleNames
  /** Its own ones, without those of the roles it includes. */
  readonly permissions: readonly Permission[]
  readonly includes: readonly RoleId[]
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
