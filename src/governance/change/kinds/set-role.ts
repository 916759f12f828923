import { authorize, type Authority } from '../../authorize.ts'
import { canonicalJson } from '../../canonical.ts'
import { phaseOf, type Grant } from '../../grant.ts'
import { grantingFaults } from '../../may-grant.ts'
import { topsOf } from '../../org.ts'
import { composed, includedIn, nestingFault, withRole } from '../../role-composition.ts'
import { riskOfRole, type Role, type RoleShape } from '../../role.ts'
import { departmentsOf } from '../../scope.ts'
import { refusedOr, type Cause, type Verdict } from '../../verdict.ts'
import type { DepartmentId, PersonId, RoleId } from '../../id.ts'
import type { Permission } from '../../permission.ts'
import type { SetRoleInput } from '../change.ts'

const nameMaxLength = 40

/** What the change would do to one who holds the role, or one that includes it. */
export interface RoleEffect {
  readonly grant: Grant
  readonly gains: readonly Permission[]
  readonly loses: readonly Permission[]
  /** Roles that she would hold along with it, and did not: a conflict rule may name one, whatever it permits. */
  readonly includes: readonly RoleId[]
  /** The role would be critical by it, and was not. */
  readonly turnsCritical: boolean
}

/** The role as it is now, in the shape in which a change is proposed; null: there is none, or a built-in one. */
export function shapeOf(role: Role | undefined): RoleShape | null {
  if (role === undefined || role.names === null || role.retired === true) return null
  const { permissions, includes } = role.made ?? { permissions: role.permissions, includes: [] }
  return { names: role.names, permissions, includes }
}

/** The role as the change would leave it. */
export function roleAfter({ roleId, before, after }: SetRoleInput, roles: ReadonlyMap<RoleId, Role>): Role {
  const shape = after ?? before ?? { names: null, permissions: [], includes: [] }
  const { permissions, includes } = shape
  const made = { permissions, includes }
  return { id: roleId, builtIn: false, names: shape.names, permissions: composed(made, roles), made, retired: after === null }
}

/** What it does to everyone who holds it, now or later; `grants`: those of anybody. To whom it does nothing is left out. */
export function effectsOfRole(
  input: SetRoleInput,
  roles: ReadonlyMap<RoleId, Role>,
  grants: readonly Grant[],
  now: number,
): readonly RoleEffect[] {
  // Who holds a role that is retired keeps it to its end.
  if (input.after === null) return []
  const later = withRole(roleAfter(input, roles), roles)
  const effects: RoleEffect[] = []
  for (const grant of grants) {
    if (phaseOf(grant, now) === 'ended') continue
    const was = roles.get(grant.roleId)
    const is = later.get(grant.roleId)
    if (was === undefined || is === undefined) continue
    const gains = is.permissions.filter((permission) => !was.permissions.includes(permission))
    const loses = was.permissions.filter((permission) => !is.permissions.includes(permission))
    const turnsCritical = riskOfRole(is) === 'critical' && riskOfRole(was) !== 'critical'
    const before = includedIn(grant.roleId, roles)
    const includes = includedIn(grant.roleId, later).filter((id) => !before.includes(id))
    if (gains.length > 0 || loses.length > 0 || includes.length > 0) effects.push({ grant, gains, loses, includes, turnsCritical })
  }
  return effects
}

/** Whose rights would grow: they do not decide on it. */
export const gainersOf = (effects: readonly RoleEffect[]): readonly PersonId[] =>
  Array.from(new Set(effects.filter(({ gains }) => gains.length > 0).map(({ grant }) => grant.personId)))

export interface SetRoleFacts {
  /** The actor's. */
  readonly authority: Authority
  readonly effects: readonly RoleEffect[]
  /** What a grant of a critical role may last at most. */
  readonly longestCriticalMinutes: number
}

/** Needs role.design over the whole company, and for what others would gain, everywhere they would, the right to give it (R7). */
export function maySetRole({ authority, effects, longestCriticalMinutes }: SetRoleFacts, input: SetRoleInput): Verdict {
  const { tree, roles } = authority
  const verdict = authorize(authority, 'role.design', topsOf(tree))
  if (!verdict.allowed) return verdict
  const causes = [...stateCauses(input, roles), ...shapeCauses(input, roles)]
  if (causes.length > 0) return refusedOr(causes, verdict)
  return refusedOr([...givingCauses(authority, effects), ...lengthCauses(effects, longestCriticalMinutes)], verdict)
}

const same = (a: RoleShape | null, b: RoleShape | null): boolean => canonicalJson(sorted(a)) === canonicalJson(sorted(b))
const sorted = (shape: RoleShape | null): RoleShape | null =>
  shape && { names: shape.names, permissions: [...shape.permissions].sort(), includes: [...shape.includes].sort() }

function stateCauses({ roleId, before, after }: SetRoleInput, roles: ReadonlyMap<RoleId, Role>): readonly Cause[] {
  const now = roles.get(roleId)
  if (now?.builtIn === true) return [{ code: 'role_built_in', roleId }]
  if (before === null && after === null) return [{ code: 'nothing_changes' }]
  if (!same(shapeOf(now), before)) return [{ code: before === null && now !== undefined ? 'name_taken' : 'changed_meanwhile' }]
  if (same(before, after)) return [{ code: 'nothing_changes' }]
  const includedBy = Array.from(roles.values()).find((role) => role.made?.includes.includes(roleId) === true && role.retired !== true)
  if (after === null && includedBy) return [{ code: 'role_included', roleId: includedBy.id }]
  return []
}

function shapeCauses({ roleId, after }: SetRoleInput, roles: ReadonlyMap<RoleId, Role>): readonly Cause[] {
  if (after === null) return []
  const causes: Cause[] = []
  const named = Object.values(after.names)
  if (named.some((name) => name.trim() === '' || name.length > nameMaxLength)) causes.push({ code: 'name_illegal' })
  const others = Array.from(roles.values()).filter((role) => role.id !== roleId && role.retired !== true)
  if (others.some(({ names }) => names !== null && names['zh-CN'] === after.names['zh-CN'])) causes.push({ code: 'name_taken' })
  const gone = after.includes.find((id) => !roles.has(id) || roles.get(id)?.retired === true)
  if (gone !== undefined) return [...causes, { code: 'role_unknown', roleId: gone }]
  const fault = nestingFault(roleId, after.includes, roles)
  if (fault !== null) causes.push(fault === 'role_unknown' ? { code: fault, roleId } : { code: fault })
  else if (composed(after, roles).length === 0) causes.push({ code: 'role_empty' })
  return causes
}

/** Each permission with all departments in which somebody would gain it. */
function givingCauses(authority: Authority, effects: readonly RoleEffect[]): readonly Cause[] {
  const added = new Map<Permission, Set<DepartmentId>>()
  for (const { grant, gains } of effects)
    for (const permission of gains) {
      const where = added.get(permission) ?? new Set()
      for (const id of departmentsOf(grant.scope, authority.tree)) where.add(id)
      added.set(permission, where)
    }
  return grantingFaults(authority, added)
}

/** R9: nobody holds a critical role for longer than a shift; who holds this one for longer would. */
function lengthCauses(effects: readonly RoleEffect[], longestMinutes: number): readonly Cause[] {
  const longer = effects.filter(({ grant, turnsCritical }) => turnsCritical && grant.untilAt - grant.fromAt > longestMinutes * 60_000)
  return longer.length === 0 ? [] : [{ code: 'held_too_long', count: longer.length, longestMinutes }]
}
