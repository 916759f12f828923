import { countsOverApps, isMixed, isNoApp, isOfApps } from './app.ts'
import { isUsable, reach, type Authority } from './authorize.ts'
import { shortestGrantMinutes } from './change/kinds/ask-input.ts'
import { domainFor, type Domain } from './domain.ts'
import { holdingAsked, type Holding } from './find-conflicts.ts'
import { isPermission, risks, type Permission } from './permission.ts'
import { riskOfRole, type Role } from './role.ts'
import { departmentsOf, normalScope, scopeContains, type Scope } from './scope.ts'
import type { DepartmentId, RoleId } from './id.ts'
import type { OrgTree } from './org.ts'
import type { Cause } from './verdict.ts'

/** An ask for oneself that would turn a no into a yes, and gives as little besides as can be. */
export interface SmallestRequest {
  readonly roleId: RoleId
  readonly scope: Scope
  readonly lengthMinutes: number
}

/** What there is to ask for; where nothing is, what the conflict rules say of the smallest that there would be without them. */
export interface SmallestFound {
  readonly ask: SmallestRequest | null
  readonly causes: readonly Cause[]
}
const nothing: SmallestFound = { ask: null, causes: [] }

/**
 * What to ask for, so that the permission may be used in every one of these departments: fewest permissions, then narrowest scope, then
 * shortest time. Where she may already, nothing is asked for. `conflicts`: what speaks against her getting something under the conflict
 * rules; a wider scope or a longer time never breaks fewer of them, so only another role gets around one.
 */
export function smallestRequest(
  authority: Authority,
  permission: Permission,
  departments: readonly DepartmentId[],
  conflicts: (asked: Holding) => readonly Cause[],
): SmallestFound {
  const { person, tree, domains, roles, now } = authority
  if (!person.active || !isPermission(permission) || departments.some((id) => !tree.has(id))) return nothing
  const held = reach(authority, permission)
  const missing = departments.filter((id) => !held.some((scope) => scopeContains(scope, id, tree)))
  if (missing.length === 0) return nothing
  const scope = narrowestScope(missing, tree)
  // departments and an app are asked for apart
  if (isMixed(scope)) return nothing
  // a wider scope has no domain either
  const domain = domainFor(scope, domains, tree)
  if (domain === null) return nothing
  const lengthMinutes = shortestGrantMinutes
  const untilAt = now + lengthMinutes * 60_000
  let causes: readonly Cause[] = []
  for (const { id: roleId } of rolesThatWouldDo(authority, permission, scope, domain)) {
    const found = conflicts(holdingAsked({ personId: person.id, roleId, scope, fromAt: now, untilAt }, roles))
    if (found.length === 0) return { ask: { roleId, scope, lengthMinutes }, causes: [] }
    if (causes.length === 0) causes = found
  }
  return { ask: null, causes }
}

/** The smallest first. */
function rolesThatWouldDo(authority: Authority, permission: Permission, scope: Scope, { policy }: Domain): readonly Role[] {
  return Array.from(authority.roles.values())
    .filter(({ permissions, retired }) => permissions.includes(permission) && retired !== true)
    .filter((one) => !isOfApps(scope) || countsOverApps(one))
    .filter(({ id }) => isUsable({ roleId: id }, authority))
    .filter((one) => policy.longestGrantMinutes[riskOfRole(one)] >= shortestGrantMinutes)
    .sort(bySize)
}

const sizeOf = ({ permissions }: Role): number => new Set(permissions).size
const riskRank = (role: Role): number => risks.indexOf(riskOfRole(role))
function bySize(a: Role, b: Role): number {
  return sizeOf(a) - sizeOf(b) || riskRank(a) - riskRank(b) || (a.id < b.id ? -1 : 1)
}

/**
 * The scope that holds these departments and as few others as can be. What lies between two of them stays in, because what is left out
 * is left out with everything below it.
 */
export function narrowestScope(wanted: readonly DepartmentId[], tree: OrgTree): Scope {
  const { include } = normalScope({ include: wanted, exclude: [] }, tree)
  const needed = new Set(wanted.flatMap((id) => tree.pathUp(id)))
  // what hangs right below something needed and is not needed itself: nothing of it lies below another, however many they are
  const aside = Array.from(departmentsOf({ include, exclude: [] }, tree)).filter((id) => {
    const above = tree.get(id)?.parentId
    return isNoApp(id) && !needed.has(id) && above !== null && above !== undefined && needed.has(above)
  })
  return { include, exclude: aside.sort() }
}
