import type { PersonId } from './id.ts'
import type { Domain } from './domain.ts'
import type { Person } from './org.ts'
import type { Risk } from './permission.ts'
import type { StageKind } from './policy.ts'
import type { ApproverFoundAs, Cause } from './verdict.ts'

/** One stage: any one of the approvers decides it. Never empty. */
export interface Stage {
  readonly kind: StageKind
  readonly approverIds: readonly PersonId[]
  readonly foundAs: ApproverFoundAs
}

export interface RouteFacts {
  readonly requester: Person
  readonly beneficiary: Person
  readonly risk: Risk
  /** The active domains that cover the scope, innermost first; the first one's policy rules. */
  readonly domains: readonly Domain[]
  /** Heads of the beneficiary's own departments, in the order of her departments. */
  readonly headIds: readonly PersonId[]
  /** Active holders of the security role whose scope covers what is asked. */
  readonly securityOfficerIds: readonly PersonId[]
  /** Everyone named anywhere above who still works here. */
  readonly activePersonIds: ReadonlySet<PersonId>
}

export type RouteResult = { readonly stages: readonly Stage[] } | { readonly cause: Cause }

/**
 * Who decides, in order. A missing manager → department head → domain owner (of the innermost domain that has one,
 * outward) → refused with `approver_missing`. Missing: absent, left, the requester or the beneficiary.
 * Somebody who already decides an earlier stage alone is not asked twice: that stage falls away.
 * No approver never means "passed": no stage at all for a risk refuses too.
 */
export declare function findRoute(facts: RouteFacts): RouteResult
