import type { RoleBrief } from '#contract/role.ts'
import { riskOfRole, type Role } from '#governance/role.ts'

export function presentRole(role: Role): RoleBrief {
  return { id: role.id, builtIn: role.builtIn, names: role.names, risk: riskOfRole(role) }
}
