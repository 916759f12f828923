import { permissions, type Permission } from './permission.ts'
import type { RoleId } from './id.ts'
import type { Role, RoleShape } from './role.ts'

/** R8: how deep roles may include one another. */
export const deepestNesting = 10

type Made = Pick<Role, 'permissions' | 'made'>
type Roles = ReadonlyMap<RoleId, Made>
export type NestingFault = 'role_unknown' | 'nesting_cycle' | 'nesting_too_deep'

const includesOf = (role: Made | undefined): readonly RoleId[] => role?.made?.includes ?? []
const ownOf = (role: Made | undefined): readonly Permission[] => role?.made?.permissions ?? role?.permissions ?? []

/**
 * Everything that a role with these own permissions and inclusions permits, in the order of the catalogue. Bounded: what lies deeper
 * than is allowed, what is unknown and what runs in a circle adds nothing.
 */
export function composed({ permissions: own, includes }: Pick<RoleShape, 'permissions' | 'includes'>, roles: Roles): readonly Permission[] {
  const held = new Set(own)
  const seen = new Set<RoleId>()
  let level: readonly RoleId[] = includes
  for (let depth = 1; depth < deepestNesting && level.length > 0; depth++) {
    const here = level.filter((id) => !seen.has(id))
    for (const id of here) {
      seen.add(id)
      for (const permission of ownOf(roles.get(id))) held.add(permission)
    }
    level = here.flatMap((id) => includesOf(roles.get(id)))
  }
  return permissions.filter((permission) => held.has(permission))
}

const nothing: readonly RoleId[] = []

/** Every role that this one includes, directly or through others; of a circle each once. */
export function includedIn(roleId: RoleId, roles: ReadonlyMap<RoleId, Pick<Role, 'made'>>): readonly RoleId[] {
  const below = (id: RoleId): readonly RoleId[] => roles.get(id)?.made?.includes ?? nothing
  if (below(roleId).length === 0) return nothing
  const all = new Set(below(roleId))
  for (const id of all) for (const next of below(id)) all.add(next)
  return Array.from(all)
}

/** The first thing wrong with a role of this id including these: unknown ones, itself by any road, or too many levels (R8); null: nothing. */
export function nestingFault(roleId: RoleId, includes: readonly RoleId[], roles: Roles): NestingFault | null {
  if (includes.some((id) => !roles.has(id))) return 'role_unknown'
  if (depthBelow(includes, roles, (id) => id === roleId) === null) return 'nesting_cycle'
  const below = depthBelow(includes, roles, () => false)
  const above = levelsAbove(roleId, roles)
  return below === null || above + below + 1 > deepestNesting ? 'nesting_too_deep' : null
}

/** How many levels these make; null when one of them is forbidden, or there is no end to it. */
function depthBelow(includes: readonly RoleId[], roles: Roles, forbidden: (id: RoleId) => boolean): number | null {
  let level: readonly RoleId[] = includes
  let depth = 0
  while (level.length > 0) {
    if (level.some(forbidden) || depth > roles.size) return null
    depth++
    level = Array.from(new Set(level.flatMap((id) => includesOf(roles.get(id)))))
  }
  return depth
}

/** How many levels of roles include this one, directly or through others. */
function levelsAbove(roleId: RoleId, roles: Roles): number {
  let level = new Set([roleId])
  let depth = 0
  while (depth <= deepestNesting) {
    const next = new Set<RoleId>()
    for (const [id, role] of roles) if (includesOf(role).some((one) => level.has(one))) next.add(id)
    if (next.size === 0) return depth
    level = next
    depth++
  }
  return depth
}

/** The catalogue as it would be with this role so: what includes it changes along. */
export function withRole(role: Role, roles: ReadonlyMap<RoleId, Role>): ReadonlyMap<RoleId, Role> {
  const after = new Map(roles).set(role.id, role)
  for (const one of after.values()) if (one.made) after.set(one.id, { ...one, permissions: composed(one.made, after) })
  return after
}
