import { securityRoleId, type Locale } from './role.ts'
import type { ConflictRuleId, RoleId } from './id.ts'
import type { Permission } from './permission.ts'
import type { Cause } from './verdict.ts'

/** Having any of these is having something of the side. */
export interface ConflictSide {
  readonly permissions: readonly Permission[]
  readonly roleIds: readonly RoleId[]
}

/**
 * Segregation of duties: nobody has something of both sides at the same time and in overlapping scopes. Which side is written first means nothing.
 * NIST SP 800-192, "Verification and Test Methods for Access Control Policies/Models": static separation of duty; OWASP ASVS 5.0 V8.1.
 */
export interface ConflictRule {
  readonly id: ConflictRuleId
  /** What it is called, when a company made it; null: it is one of those that the program brings along, named in the words. */
  readonly names: Readonly<Record<Locale, string>> | null
  readonly preset: ConflictPreset | null
  readonly left: ConflictSide
  readonly right: ConflictSide
}
/** A rule without its id: what is proposed and decided on. */
export type ConflictShape = Omit<ConflictRule, 'id'>

export const conflictPresets = ['provisioning_approval', 'requester_approver', 'system_security', 'security_audit', 'system_audit'] as const
export type ConflictPreset = (typeof conflictPresets)[number]

const may = (...permissions: Permission[]): ConflictSide => ({ permissions, roleIds: [] })

/** The three officers of a company that trusts nobody alone: who runs it, who sets the rules, who keeps the evidence. */
export const officers = {
  system: may('grant.give', 'role.design', 'domain.manage'),
  security: may('conflict_rule.manage', 'security_setting.manage'),
  audit: may('log.export', 'subscription.manage'),
} as const

/** Rules to start from. A company's own are made of the same two sides. */
export const presetSides: Readonly<Record<ConflictPreset, Pick<ConflictRule, 'left' | 'right'>>> = {
  /** Who gives rights does not say how giving is decided. */
  provisioning_approval: { left: may('grant.give', 'app.manage'), right: may('policy.manage', 'flow.design') },
  /** Who may ask for anybody is not who is asked as an officer. */
  requester_approver: { left: may('grant.give'), right: { permissions: [], roleIds: [securityRoleId] } },
  system_security: { left: officers.system, right: officers.security },
  security_audit: { left: officers.security, right: officers.audit },
  system_audit: { left: officers.system, right: officers.audit },
}

export const ruleNameMaxLength = 40
export const ruleSideMost = 40

const sizeOf = ({ permissions, roleIds }: ConflictSide): number => permissions.length + roleIds.length

/** What speaks against a rule as it is written, whoever writes it. An empty side would be broken by nobody, and never stands for "everybody". */
export function ruleFaults({ names, preset, left, right }: ConflictShape, knownRole: (id: RoleId) => boolean): readonly Cause[] {
  const causes: Cause[] = []
  const isNamed = names !== null && Object.values(names).every((name) => name.trim() !== '' && name.length <= ruleNameMaxLength)
  if (preset === null ? !isNamed : names !== null) causes.push({ code: 'name_illegal' })
  if (sizeOf(left) === 0 || sizeOf(right) === 0) causes.push({ code: 'conflict_side_empty' })
  if (sizeOf(left) > ruleSideMost || sizeOf(right) > ruleSideMost) causes.push({ code: 'not_evaluable', what: 'side' })
  const both = left.permissions.some((one) => right.permissions.includes(one)) || left.roleIds.some((one) => right.roleIds.includes(one))
  if (both) causes.push({ code: 'conflict_sides_share' })
  const unknown = [...left.roleIds, ...right.roleIds].find((id) => !knownRole(id))
  if (unknown !== undefined) causes.push({ code: 'role_unknown', roleId: unknown })
  return causes
}
