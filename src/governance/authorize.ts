import { placeUnknown } from './app.ts'
import { reachOf, type Domain } from './domain.ts'
import { endOf, phaseOf, type Grant } from './grant.ts'
import { nearestMisses } from './nearest-miss.ts'
import { isPermission, permissionRisk, permissions, type Permission } from './permission.ts'
import { riskOfRole } from './role.ts'
import { departmentsOf, scopeContains, type Scope } from './scope.ts'
import { allow, refuse, refusedBy, type Cause, type Verdict } from './verdict.ts'
import type { Authority } from './authority.ts'
import type { DepartmentId, PersonId } from './id.ts'

export type { Authority } from './authority.ts'

/**
 * What owning an active domain permits inside its scope: to see everything low-risk, to take a right away, and to read the log.
 * The log is a medium risk because it tells of people; but who answers for a domain must be able to show what happened in it, reads
 * every entry on the pages of its changes already, and changes nothing by reading. Others read it by a grant.
 */
export const ownerPermissions: readonly Permission[] = permissions.filter(
  (permission) => permissionRisk[permission] === 'low' || permission === 'grant.revoke' || permission === 'log.view',
)

/** What permits something now, and where. */
interface Source {
  readonly scope: Scope
  readonly cause: Cause
}

/**
 * May she use this permission in every one of these departments (at least one)?
 * Deny by default. Each department may be permitted by another grant or ownership; the causes name all that were used,
 * or, for a no, the nearest misses first (ended, not started, outside scope, none).
 */
export const authorize = (authority: Authority, permission: Permission, departments: readonly DepartmentId[]): Verdict =>
  decide(authority, permission, departments, allSources)

/** The same by a right of her own alone, whatever policies let everybody see: for what takes one, as giving it to others does (R7). */
export const authorizeOwn = (authority: Authority, permission: Permission, departments: readonly DepartmentId[]): Verdict =>
  decide(authority, permission, departments, ownSources)

function decide(authority: Authority, permission: Permission, departments: readonly DepartmentId[], sourcesOf: typeof ownSources): Verdict {
  const { person, tree } = authority
  // ASVS 16.5.3: what cannot be evaluated is refused, never let through. The type says it is a permission; what came over a wire may not be.
  if (!isPermission(permission)) return refuse({ code: 'not_evaluable', what: String(permission) })
  if (!person.active) return refuse({ code: 'person_left', personId: person.id })
  if (departments.length === 0) return refuse({ code: 'scope_empty' })
  const unknown = departments.filter((id) => !tree.has(id))
  if (unknown.length > 0) return refusedBy(unknown.map(placeUnknown), { code: 'scope_empty' })

  const sources = sourcesOf(authority, permission)
  const used: Cause[] = []
  let open = departments
  for (const source of sources) {
    const left = open.filter((id) => !scopeContains(source.scope, id, tree))
    if (left.length < open.length) used.push(source.cause)
    open = left
    if (open.length === 0) break
  }
  const [first, ...rest] = used
  if (first && open.length === 0) return allow(first, ...rest)
  return refusedBy(nearestMisses(authority, permission, open, sources.length > 0), { code: 'no_grant_permits', permission })
}

/** Where she may use the permission now: the union of active grants, owned domains, and what policies let everybody see. */
export function reach(authority: Authority, permission: Permission): readonly Scope[] {
  return authority.person.active ? allSources(authority, permission).map((source) => source.scope) : []
}

export function reachDepartments(authority: Authority, permission: Permission): ReadonlySet<DepartmentId> {
  const all = new Set<DepartmentId>()
  for (const scope of reach(authority, permission)) for (const id of departmentsOf(scope, authority.tree)) all.add(id)
  return all
}

/** Who she is to herself: a shorthand for pages. The active domains only: a proposed one gives nothing yet. */
export function ownedDomains(personId: PersonId, domains: readonly Domain[]): readonly Domain[] {
  return domains.filter((domain) => domain.status === 'active' && domain.ownerIds.includes(personId))
}

/** Grants first, the longest-lasting first: "until when" is then the true answer. */
function ownSources(authority: Authority, permission: Permission): readonly Source[] {
  const { person, grants, roles, domains, now } = authority
  const permitting = grants
    .filter((grant) => grant.personId === person.id && phaseOf(grant, now) === 'active')
    .filter((grant) => roles.get(grant.roleId)?.permissions.includes(permission))
    .filter((grant) => isUsable(grant, authority))
    .sort((a, b) => endOf(b) - endOf(a))
    .map((grant): Source => ({ scope: grant.scope, cause: grantPermits(grant, permission) }))
  if (!ownerPermissions.includes(permission)) return permitting
  const owned = ownedDomains(person.id, domains).map((domain): Source => ({
    scope: reachOf(domain, authority.tree),
    cause: { code: 'owner_permits', domainId: domain.id, permission },
  }))
  return [...permitting, ...owned]
}

/** Hers first: what is open to everybody is nobody's right in particular. */
function allSources(authority: Authority, permission: Permission): readonly Source[] {
  return [...ownSources(authority, permission), ...openedTo(authority, permission)]
}

/** Where a policy lets everybody see who works there. */
function openedTo({ person, domains, tree }: Authority, permission: Permission): readonly Source[] {
  return domains
    .filter(({ status, policy }) => status === 'active' && policy.opens?.some((view) => view === permission) === true)
    .filter(({ scope }) => person.departmentIds.some((id) => scopeContains(scope, id, tree)))
    .map((domain) => ({ scope: reachOf(domain, tree), cause: { code: 'policy_opens', domainId: domain.id, permission } }))
}

/** A critical role gives nothing while she has no second factor: she may have lost it since it was given. */
export function isUsable({ roleId }: Pick<Grant, 'roleId'>, { roles, secondFactor }: Pick<Authority, 'roles' | 'secondFactor'>): boolean {
  const role = roles.get(roleId)
  return secondFactor || role === undefined || riskOfRole(role) !== 'critical'
}

function grantPermits(grant: Grant, permission: Permission): Cause {
  return { code: 'grant_permits', grantId: grant.id, roleId: grant.roleId, permission, fromAt: grant.fromAt, untilAt: endOf(grant) }
}
