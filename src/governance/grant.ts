import type { ChangeId, GrantId, Instant, PersonId, RoleId } from './id.ts'
import type { Scope } from './scope.ts'

export type GrantOrigin = 'requested' | 'inherited' | 'rule' | 'team' | 'adopted' | 'break_glass'

/**
 * member × role × scope × from–until. Grants are a union: several may overlap, none cuts another,
 * and the end is a predicate, not a job.
 */
export interface Grant {
  readonly id: GrantId
  readonly personId: PersonId
  readonly roleId: RoleId
  readonly scope: Scope
  readonly fromAt: Instant
  readonly untilAt: Instant
  readonly origin: GrantOrigin
  readonly changeId: ChangeId
  /** Set when revoked or given back before `untilAt`. */
  readonly revokedAt: Instant | null
  /** Given under an exception from a conflict rule: it holds no longer than that. Moves on with each proof. */
  readonly lapsesAt?: Instant | null
}
export type GrantPhase = 'not_started' | 'active' | 'ended'

/** The first instant at which the grant no longer holds. */
export function endOf(grant: Grant): Instant {
  const { untilAt, revokedAt, lapsesAt } = grant
  return Math.min(untilAt, revokedAt ?? untilAt, lapsesAt ?? untilAt)
}

/** active ⇔ fromAt <= now < endOf. */
export function phaseOf(grant: Grant, now: Instant): GrantPhase {
  // Asked in the positive: an end that is no number is an end that has passed.
  if (!(now < endOf(grant))) return 'ended'
  return grant.fromAt <= now ? 'active' : 'not_started'
}
