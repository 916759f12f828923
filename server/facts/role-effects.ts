import type { Authority } from '#governance/authorize.ts'
import type { SetRoleInput } from '#governance/change/change.ts'
import { effectsOfRole, type RoleEffect } from '#governance/change/kinds/set-role.ts'
import type { RoleId } from '#governance/id.ts'
import type { Role } from '#governance/role.ts'
import type { Tx } from '../store/database.ts'
import { grantsOfRoles } from '../store/grants.ts'

/** This role and every one that includes it, directly or through others. */
export function rolesAround(roleId: RoleId, roles: ReadonlyMap<RoleId, Role>): readonly RoleId[] {
  const around = new Set([roleId])
  for (let size = 0; size < around.size;) {
    size = around.size
    for (const [id, role] of roles) if (role.made?.includes.some((one) => around.has(one)) === true) around.add(id)
  }
  return Array.from(around)
}

/** What a change of the role would do to everyone who holds it, or one that includes it. */
export async function roleEffects(tx: Tx, { roles, now }: Authority, input: SetRoleInput): Promise<readonly RoleEffect[]> {
  return effectsOfRole(input, roles, await grantsOfRoles(tx, rolesAround(input.roleId, roles), now), now)
}
