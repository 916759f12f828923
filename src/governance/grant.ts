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
}
export type GrantPhase = 'not_started' | 'active' | 'ended'
/** The first instant at which the grant no longer holds. */
export declare function endOf(grant: Grant): Instant
/** active ⇔ fromAt <= now < endOf. */
export declare function phaseOf(grant: Grant, now: Instant): GrantPhase
