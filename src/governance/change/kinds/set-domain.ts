import { isMixed, placeUnknown } from '../../app.ts'
import { authorize, ownedDomains, ownerPermissions, type Authority } from '../../authorize.ts'
import { canonicalJson } from '../../canonical.ts'
import { grantingFaults, type Gains } from '../../may-grant.ts'
import { policyCauses } from '../../policy-bounds.ts'
import { departmentsOf, normalScope, scopeContains, type Scope } from '../../scope.ts'
import { allow, refuse, refusedOr, type Cause, type Verdict } from '../../verdict.ts'
import { reachOf, tierFor, type Domain, type DomainShape } from '../../domain.ts'
import type { DepartmentId, DomainId, PersonId } from '../../id.ts'
import { topsOf, type OrgTree } from '../../org.ts'
import type { OpenView } from '../../policy.ts'
import type { SetDomainInput } from '../change.ts'

/** So many departments, taken in or left out, may a scope name. */
export const scopeMost = 500
export const domainNameMost = 60
const ownersMost = 10

/** The domain as it is now, in the shape in which a change is proposed. */
export function shapeOfDomain({ name, scope, ownerIds, policy }: Domain): DomainShape {
  const { version: _version, ...demands } = policy
  return { name, scope, ownerIds, policy: demands }
}

export interface SetDomainFacts {
  /** The actor's. */
  readonly authority: Authority
  /** As it is now; null: there is none of this id. */
  readonly domain: Domain | null
  /** Of those who would own it, who works here. */
  readonly activeIds: ReadonlySet<PersonId>
}

/**
 * Everything it touches lies in what the actor may manage: with domain.manage, or inside a domain that she owns and this one is not; a
 * policy alone with policy.manage; whoever owns it may hand it over, or propose other demands. The change is judged under what was in
 * force before it (R10), and gives nobody what the actor has not got herself (R7).
 */
export function maySetDomain(facts: SetDomainFacts, input: SetDomainInput): Verdict {
  const { authority, domain } = facts
  if (!authority.person.active) return refuse({ code: 'person_left', personId: authority.person.id })
  if (input.after === null && domain?.tier === 'global') return refuse({ code: 'domain_is_root' })
  const verdict = mayShape(authority, input)
  if (!verdict.allowed) return verdict
  const state = stateCauses(domain, input, authority.tree)
  if (state.length > 0) return refusedOr(state, verdict)
  const { after } = input
  if (after === null) return verdict
  return refusedOr(
    [
      ...shapeCauses(facts, input, after),
      ...grantingFaults(authority, gainsOf(input, authority), []),
      ...grantingFaults(authority, openedBy(input, authority), []),
    ],
    verdict,
  )
}

const inOneSpelling = (shape: DomainShape, tree: OrgTree): unknown => ({
  ...shape,
  scope: normalScope(shape.scope, tree),
  policy: { ...shape.policy, proofFor: [...shape.policy.proofFor].sort(), opens: [...(shape.policy.opens ?? [])].sort() },
})
const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b)

const orWhole = (scope: Scope, tree: OrgTree): Scope =>
  departmentsOf(scope, tree).size > 0 ? scope : { include: topsOf(tree), exclude: [] }

/** Where a domain may be closed: of one that reaches nothing any more, all of it deleted or retired, by who may over the whole company. */
export const judgedAt = (domain: Pick<Domain, 'tier' | 'scope'>, tree: OrgTree): Scope => orWhole(reachOf(domain, tree), tree)

type World = Pick<Authority, 'domains' | 'tree'>

/** Where it counts now, and where it would. */
export function reaches(
  { domainId, before, after }: SetDomainInput,
  { domains, tree }: World,
): { before: Scope | null; after: Scope | null } {
  const now = domains.find(({ id }) => id === domainId)
  const as = ({ scope }: DomainShape) => ({ tier: tierFor(now, scope), scope })
  return { before: before && reachOf(as(before), tree), after: after && reachOf(as(after), tree) }
}

/** Where it is judged and decided: where it is or would be; of one whose reach changes, all of both. */
export function placesOf(input: SetDomainInput, world: World): Scope {
  const { before, after } = reaches(input, world)
  if (before === null) return after ?? { include: [], exclude: [] }
  if (after === null) return orWhole(before, world.tree)
  if (!partsOf(input, world.tree).reach) return before
  // what one of them leaves out the other may not: all below their tops is looked at, but apps only where they are meant
  const { tree } = world
  const apps = tree.apps.map(({ id }) => id).filter((id) => !scopeContains(before, id, tree) && !scopeContains(after, id, tree))
  return { include: [...before.include, ...after.include], exclude: apps }
}

function touched(input: SetDomainInput, world: World): readonly DepartmentId[] {
  const { before, after } = reaches(input, world)
  const scopes = before !== null && after === null ? [orWhole(before, world.tree)] : [before, after]
  return Array.from(new Set(scopes.flatMap((scope) => (scope === null ? [] : Array.from(departmentsOf(scope, world.tree))))))
}

/** Which parts of it would change. */
export function partsOf({ before, after }: SetDomainInput, tree: OrgTree): { readonly reach: boolean; readonly policy: boolean } {
  if (before === null || after === null) return { reach: true, policy: false }
  const reach = before.name !== after.name || !same(normalScope(before.scope, tree), normalScope(after.scope, tree))
  return { reach, policy: !same(before.policy, after.policy) }
}

function mayShape(authority: Authority, input: SetDomainInput): Verdict {
  return mayTouchDomain(authority, input.domainId, touched(input, authority), partsOf(input, authority.tree))
}

/** May she propose a change of these parts of a domain that is, or would be, here? What exactly is looked at when it is said. */
export function mayTouchDomain(
  authority: Authority,
  domainId: DomainId,
  where: readonly DepartmentId[],
  { reach, policy }: ReturnType<typeof partsOf>,
): Verdict {
  const { person, domains, tree } = authority
  if (where.length === 0) return refuse({ code: 'scope_empty' })
  const owned = ownedDomains(person.id, domains)
  const around = owned.find((domain) => domain.id !== domainId && where.every((one) => scopeContains(reachOf(domain, tree), one, tree)))
  if (around) return allow({ code: 'owner_permits', domainId: around.id, permission: 'domain.manage' })
  const own = owned.find(({ id }) => id === domainId)
  if (own && !reach) return allow({ code: 'owner_permits', domainId: own.id, permission: 'domain.manage' })
  if (policy && !reach) {
    const byPolicy = authorize(authority, 'policy.manage', where)
    if (byPolicy.allowed) return byPolicy
  }
  return authorize(authority, 'domain.manage', where)
}

function stateCauses(domain: Domain | null, { before, after }: SetDomainInput, tree: OrgTree): readonly Cause[] {
  if (before === null) return domain === null ? [] : [{ code: 'changed_meanwhile' }]
  if (domain === null || domain.status === 'closed') return [{ code: 'domain_closed' }]
  if (domain.status !== 'active' || !same(inOneSpelling(shapeOfDomain(domain), tree), inOneSpelling(before, tree)))
    return [{ code: 'changed_meanwhile' }]
  if (after !== null && same(inOneSpelling(before, tree), inOneSpelling(after, tree))) return [{ code: 'nothing_changes' }]
  return []
}

function shapeCauses({ authority, domain, activeIds }: SetDomainFacts, input: SetDomainInput, after: DomainShape): readonly Cause[] {
  const { tree, domains } = authority
  const causes: Cause[] = []
  const name = after.name.trim()
  if (name === '' || name.length > domainNameMost) causes.push({ code: name === '' ? 'name_missing' : 'name_illegal' })
  const others = domains.filter(({ id, status }) => id !== input.domainId && status === 'active')
  if (others.some((one) => one.name === name)) causes.push({ code: 'name_taken' })
  const named = [...after.scope.include, ...after.scope.exclude]
  if (named.length > scopeMost) causes.push({ code: 'scope_too_large', most: scopeMost })
  for (const id of named) if (!tree.has(id)) causes.push(placeUnknown(id))
  if (isMixed(after.scope)) causes.push({ code: 'scope_mixed' })
  if (departmentsOf(after.scope, tree).size === 0) causes.push({ code: 'scope_empty' })
  if (domain?.tier === 'global' && input.before && !same(input.before.scope, after.scope)) causes.push({ code: 'domain_is_root' })
  if (after.ownerIds.length === 0) causes.push({ code: 'owner_missing', domainId: input.domainId })
  if (after.ownerIds.length > ownersMost) causes.push({ code: 'not_evaluable', what: 'owners' })
  for (const id of after.ownerIds) if (!activeIds.has(id)) causes.push({ code: 'person_left', personId: id })
  return [...causes, ...policyCauses(after.policy)]
}

/** What `after` reaches and `before` does not. */
function addedPlaces({ before, after }: ReturnType<typeof reaches>, tree: OrgTree): ReadonlySet<DepartmentId> {
  const known = before === null ? new Set<DepartmentId>() : departmentsOf(before, tree)
  return new Set(after === null ? [] : Array.from(departmentsOf(after, tree)).filter((id) => !known.has(id)))
}

/** Those who would own it and do not, or would own more of it. */
export function newOwnersOf(input: SetDomainInput, world: World): readonly PersonId[] {
  const { before, after } = input
  if (after === null) return []
  const wider = addedPlaces(reaches(input, world), world.tree).size > 0
  return after.ownerIds.filter((id) => wider || before === null || !before.ownerIds.includes(id))
}

/** What everybody who works there would see, wherever it is not open to them now. */
function openedBy(input: SetDomainInput, authority: Authority): Gains {
  const reached = reaches(input, authority)
  const wasOpen = (view: OpenView): Scope | null => (input.before?.policy.opens?.includes(view) === true ? reached.before : null)
  const openIn = (view: OpenView) => addedPlaces({ before: wasOpen(view), after: reached.after }, authority.tree)
  return new Map((input.after?.policy.opens ?? []).map((view) => [view, openIn(view)]))
}

/** What ownership permits, wherever somebody would own what she does not own now. */
function gainsOf(input: SetDomainInput, authority: Authority): Gains {
  const { before, after } = input
  if (after === null || newOwnersOf(input, authority).length === 0) return new Map()
  const newOwner = before === null || after.ownerIds.some((id) => !before.ownerIds.includes(id))
  const reached = reaches(input, authority)
  const where = addedPlaces({ before: newOwner ? null : reached.before, after: reached.after }, authority.tree)
  return new Map(ownerPermissions.map((permission) => [permission, where]))
}
