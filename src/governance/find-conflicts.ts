import { ownedDomains, ownerPermissions } from './authorize.ts'
import { endOf, phaseOf, type Grant } from './grant.ts'
import { scopesOverlap, type Scope } from './scope.ts'
import type { ConflictRule, ConflictSide } from './conflict-rule.ts'
import { reachOf, type Domain } from './domain.ts'
import type { ConflictRuleId, Instant, PersonId, RoleId } from './id.ts'
import type { OrgTree } from './org.ts'
import type { Permission } from './permission.ts'
import { includedIn } from './role-composition.ts'
import type { Role } from './role.ts'

/** One thing that somebody has or would have: a grant that has not ended, a domain that is hers, or what is about to be given. */
export interface Holding {
  readonly personId: PersonId
  readonly from: HeldBy
  readonly roleId: RoleId | null
  /** What that role includes, however far below: whoever holds it holds those. */
  readonly includes: readonly RoleId[]
  readonly permissions: readonly Permission[]
  readonly scope: Scope
  readonly fromAt: Instant
  /** null: as long as the domain is hers. */
  readonly untilAt: Instant | null
}

export type HeldBy =
  | { readonly kind: 'grant'; readonly grant: Grant }
  | { readonly kind: 'owner'; readonly domain: Domain }
  | { readonly kind: 'asked' }

/** Two things of one person (or one thing twice) that break rules, while both hold and where both reach. */
export interface Collision {
  readonly personId: PersonId
  readonly one: Holding
  readonly other: Holding
  readonly ruleIds: readonly ConflictRuleId[]
}

type Roles = ReadonlyMap<RoleId, Pick<Role, 'permissions' | 'made'>>
type OfRole = Pick<Holding, 'roleId' | 'includes' | 'permissions'>

/** A role that nobody knows permits nothing. */
function ofRole(roleId: RoleId, roles: Roles): OfRole {
  return { roleId, includes: includedIn(roleId, roles), permissions: roles.get(roleId)?.permissions ?? [] }
}

/** What is not over yet: what begins later counts for the time in which both would hold. */
export function holdingOfGrant(grant: Grant, roles: Roles): Holding {
  const { personId, roleId, scope, fromAt } = grant
  return { personId, from: { kind: 'grant', grant }, ...ofRole(roleId, roles), scope, fromAt, untilAt: endOf(grant) }
}

/** What somebody would get: a grant that is not there yet. */
export function holdingAsked(given: Pick<Grant, 'personId' | 'roleId' | 'scope' | 'fromAt' | 'untilAt'>, roles: Roles): Holding {
  const { personId, roleId, scope, fromAt, untilAt } = given
  return { personId, from: { kind: 'asked' }, ...ofRole(roleId, roles), scope, fromAt, untilAt }
}

/** Owning a domain counts with what ownership permits (`ownerPermissions`); since when is not written down anywhere. */
export function holdingOfOwner(personId: PersonId, domain: Domain, tree: OrgTree): Holding {
  const scope = reachOf(domain, tree)
  const held: OfRole = { roleId: null, includes: [], permissions: ownerPermissions }
  return { personId, from: { kind: 'owner', domain }, ...held, scope, fromAt: 0, untilAt: null }
}

/** Everything that she has or will have. A critical role that sleeps until there is a second factor is hers all the same. */
export function holdingsOf(
  personId: PersonId,
  {
    grants,
    roles,
    domains,
    tree,
    now,
  }: { grants: readonly Grant[]; roles: Roles; domains: readonly Domain[]; tree: OrgTree; now: Instant },
): readonly Holding[] {
  const granted = grants.filter((grant) => grant.personId === personId && phaseOf(grant, now) !== 'ended')
  return [
    ...granted.map((grant) => holdingOfGrant(grant, roles)),
    ...ownedDomains(personId, domains).map((domain) => holdingOfOwner(personId, domain, tree)),
  ]
}

const isOfSide = ({ permissions, roleIds }: ConflictSide, holding: OfRole): boolean =>
  roleIds.some((id) => id === holding.roleId || holding.includes.includes(id)) ||
  permissions.some((one) => holding.permissions.includes(one))

/** Which of the two stands on the left of the rule; of one that stands on both, the first. */
export function sidesOf(rule: ConflictRule, { one, other }: Pick<Collision, 'one' | 'other'>): { left: Holding; right: Holding } {
  return isOfSide(rule.left, one) && isOfSide(rule.right, other) ? { left: one, right: other } : { left: other, right: one }
}

/** The later beginning and the earlier end of the two; null where they never hold together. */
export function timeTogether({ one, other }: Pick<Collision, 'one' | 'other'>): { fromAt: Instant; untilAt: Instant | null } | null {
  const fromAt = Math.max(one.fromAt, other.fromAt)
  const ends = [one.untilAt, other.untilAt].filter((at): at is Instant => at !== null)
  const untilAt = ends.length === 0 ? null : Math.min(...ends)
  return untilAt === null || fromAt < untilAt ? { fromAt, untilAt } : null
}

/** Bit n says something of the rule number n. */
type Bits = Uint32Array
interface Sides {
  readonly left: Bits
  readonly right: Bits
}

/** The rules, made ready for many questions: what is the same for a role is worked out once. */
export interface ConflictIndex {
  collisionsAmong(holdings: readonly Holding[], tree: OrgTree): readonly Collision[]
  /** Only those in which something added takes part: what is so already is not its fault. */
  collisionsWith(added: readonly Holding[], held: readonly Holding[], tree: OrgTree): readonly Collision[]
}

export function conflictIndex(rules: readonly ConflictRule[]): ConflictIndex {
  const words = Math.ceil(rules.length / 32)
  const bitsOf = (side: 'left' | 'right', holding: Holding): Bits => {
    const bits = new Uint32Array(words)
    rules.forEach((rule, at) => {
      if (isOfSide(rule[side], holding)) bits[at >> 5] = (bits[at >> 5] ?? 0) | (1 << (at & 31))
    })
    return bits
  }
  // Owners all have the same permissions, and so has everybody with one role: as many different ones as there are roles.
  const known = new Map<readonly Permission[], Map<RoleId | null, Sides>>()
  const sides = (holding: Holding): Sides => {
    const ofPermissions = known.get(holding.permissions) ?? new Map<RoleId | null, Sides>()
    const found = ofPermissions.get(holding.roleId) ?? { left: bitsOf('left', holding), right: bitsOf('right', holding) }
    known.set(holding.permissions, ofPermissions.set(holding.roleId, found))
    return found
  }
  const broken = (one: Sides, other: Sides): ConflictRuleId[] | null => {
    let found: ConflictRuleId[] | null = null
    for (let word = 0; word < words; word++) {
      // Both ways round: left with right, and right with left.
      let both = ((one.left[word] ?? 0) & (other.right[word] ?? 0)) | ((one.right[word] ?? 0) & (other.left[word] ?? 0))
      for (let bit = 0; both !== 0; bit++, both >>>= 1) {
        const rule = (both & 1) === 1 ? rules[word * 32 + bit] : undefined
        if (rule) (found ??= []).push(rule.id)
      }
    }
    return found
  }
  const collide = (one: Holding, other: Holding, tree: OrgTree): Collision | null => {
    const ruleIds = broken(sides(one), sides(other))
    if (ruleIds === null || timeTogether({ one, other }) === null || !scopesOverlap(one.scope, other.scope, tree)) return null
    return { personId: one.personId, one, other, ruleIds }
  }
  return {
    collisionsAmong: (holdings, tree) =>
      holdings.flatMap((one, at) => holdings.slice(at).flatMap((other) => collide(one, other, tree) ?? [])),
    collisionsWith: (added, held, tree) =>
      added.flatMap((one, at) => [...added.slice(at), ...held].flatMap((other) => collide(one, other, tree) ?? [])),
  }
}

/** Holdings of many, person by person: nobody breaks a rule with what somebody else has. */
export function collisionsOfAll(holdings: readonly Holding[], index: ConflictIndex, tree: OrgTree): readonly Collision[] {
  const byPerson = new Map<PersonId, Holding[]>()
  for (const holding of holdings) {
    const known = byPerson.get(holding.personId)
    if (known) known.push(holding)
    else byPerson.set(holding.personId, [holding])
  }
  const found: Collision[] = []
  for (const hers of byPerson.values()) for (const collision of index.collisionsAmong(hers, tree)) found.push(collision)
  return found
}
