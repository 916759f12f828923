import { counted } from './app.ts'
import { endOf, phaseOf, type Grant, type GrantPhase } from './grant.ts'
import { riskOfRole } from './role.ts'
import { scopeContains } from './scope.ts'
import type { Authority } from './authority.ts'
import type { DepartmentId } from './id.ts'
import type { Permission } from './permission.ts'
import type { Cause, Missing } from './verdict.ts'

/** Someone who held a right twenty times needs the last few, not the list. */
const most = 3

/**
 * Why not: what would have permitted it at another time or in another place, the nearest first.
 * `holdsSomewhere`: she may use the permission now, only not in these departments.
 */
export function nearestMisses(
  authority: Authority,
  permission: Permission,
  departments: readonly DepartmentId[],
  holdsSomewhere: boolean,
): readonly Cause[] {
  const { person, grants, roles, tree, now, secondFactor } = authority
  const own = grants.filter((grant) => grant.personId === person.id)
  const touching = own.filter((grant) => departments.some((id) => scopeContains(grant.scope, id, tree)))
  const inPhase = (phase: GrantPhase): Grant[] =>
    touching.filter((grant) => phaseOf(grant, now) === phase && roles.get(grant.roleId)?.permissions.includes(permission))

  const ended = inPhase('ended').sort((a, b) => endOf(b) - endOf(a))
  const coming = inPhase('not_started').sort((a, b) => a.fromAt - b.fromAt)
  // A role that nobody can read permits nothing, and says so.
  const unreadable = touching.filter((grant) => phaseOf(grant, now) === 'active' && !roles.has(grant.roleId))
  const unusable = inPhase('active').filter(({ roleId }) => {
    const role = roles.get(roleId)
    return !secondFactor && role !== undefined && riskOfRole(role) === 'critical'
  })
  const missing: Missing = { permission, departmentIds: departments }
  const causes: Cause[] = [
    ...unusable.slice(0, 1).map((): Cause => ({ code: 'second_factor_missing', personId: person.id })),
    ...ended
      .slice(0, most)
      .map((grant): Cause => ({ code: 'grant_ended', grantId: grant.id, roleId: grant.roleId, endedAt: endOf(grant), missing })),
    ...coming.slice(0, most).map((grant): Cause => ({ code: 'grant_not_started', grantId: grant.id, fromAt: grant.fromAt, missing })),
    ...unreadable.slice(0, most).map((grant): Cause => ({ code: 'role_unknown', roleId: grant.roleId })),
  ]
  if (holdsSomewhere) causes.push({ code: 'outside_scope', permission, departmentIds: counted(departments) })
  return causes.length > 0 ? causes : [{ code: 'no_grant_permits', permission, missing }]
}
