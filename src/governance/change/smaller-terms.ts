import { shortestGrantMinutes } from './kinds/ask-input.ts'
import { offerCauses, type RightWorld } from './offer.ts'
import type { RightTerms } from './change.ts'
import type { DepartmentId, RoleId } from '../id.ts'
import { commonScope, departmentsOf, type Scope } from '../scope.ts'

const hour = 60
const day = 24 * hour
const lengthLadder: readonly number[] = [hour, 4 * hour, 8 * hour, day, 3 * day, 7 * day, 14 * day, 30 * day]
/** More is no choice any more but a list to read. */
const mostScopes = 12
const mostRoles = 6

/** In each respect what is smaller than what was asked for. */
export interface SmallerChoices {
  readonly lengths: readonly number[]
  /** One department each with what lies below it; where the beneficiary works comes first. */
  readonly scopes: readonly Scope[]
  /** Where she works herself, when that is less than she asked for. */
  readonly near: Scope | null
  /** The fullest first: it fits the same need best. */
  readonly roleIds: readonly RoleId[]
}

/** One department of what was asked for, without what was left out of it. */
function parts(asked: RightTerms, homeIds: readonly DepartmentId[], { tree }: RightWorld): readonly Scope[] {
  const { include } = asked.scope
  const below = tree.all.filter(({ parentId }) => parentId !== null && include.includes(parentId)).map(({ id }) => id)
  const ids = Array.from(new Set([...homeIds, ...include, ...below]))
  return ids.map((id) => commonScope({ include: [id], exclude: [] }, asked.scope, tree))
}

export function smallerChoices(asked: RightTerms, homeIds: readonly DepartmentId[], world: RightWorld): SmallerChoices {
  const isLess = (terms: Partial<RightTerms>): boolean => offerCauses({ ...asked, ...terms }, asked, world).length === 0
  const isSmaller = (scope: Scope): boolean =>
    departmentsOf(scope, world.tree).size < departmentsOf(asked.scope, world.tree).size && isLess({ scope })
  const scopes = parts(asked, homeIds, world).filter(isSmaller)
  const size = (id: RoleId): number => new Set(world.roles.get(id)?.permissions).size
  const roleIds = Array.from(world.roles.keys())
    .filter((roleId) => size(roleId) < size(asked.roleId) && isLess({ roleId }))
    .sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1))
  return {
    lengths: lengthLadder.filter((minutes) => minutes >= shortestGrantMinutes && minutes < asked.lengthMinutes),
    scopes: scopes.slice(0, mostScopes),
    near: scopes.find(({ include }) => include.length === 1 && include.every((id) => homeIds.includes(id))) ?? null,
    roleIds: roleIds.slice(0, mostRoles),
  }
}

/** The offers that a tap sends: for a day instead of weeks, only where she works, both, or the smaller role. */
export function proposals(asked: RightTerms, { lengths, near, roleIds }: SmallerChoices): readonly RightTerms[] {
  const most = asked.lengthMinutes > day ? day : asked.lengthMinutes / 2
  const short = lengths.filter((minutes) => minutes <= most).pop()
  const [roleId] = roleIds
  const made: RightTerms[] = []
  if (short !== undefined) made.push({ ...termsOf(asked), lengthMinutes: short })
  if (near !== null) made.push({ ...termsOf(asked), scope: near })
  if (short !== undefined && near !== null) made.push({ ...termsOf(asked), scope: near, lengthMinutes: short })
  if (roleId !== undefined) made.push({ ...termsOf(asked), roleId })
  return made
}

export const termsOf = ({ roleId, scope, lengthMinutes }: RightTerms): RightTerms => ({ roleId, scope, lengthMinutes })
