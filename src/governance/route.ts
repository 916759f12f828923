import { distinctStages } from './distinct-stages.ts'
import type { PersonId } from './id.ts'
import type { Stage } from './stage.ts'
import type { Domain } from './domain.ts'
import type { Person } from './org.ts'
import type { Risk } from './permission.ts'
import type { StageKind } from './policy.ts'
import type { ApproverFoundAs, Cause } from './verdict.ts'

export type { Stage } from './stage.ts'

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
  /** Of those named above, who works for the requester or the beneficiary, however far below (R6). */
  readonly subordinateIds: ReadonlySet<PersonId>
}

/** Who could decide: what the rules of a route are fed with, besides who asks for what. */
export type RouteCandidates = Pick<RouteFacts, 'headIds' | 'securityOfficerIds' | 'activePersonIds' | 'subordinateIds'>

export type RouteResult = { readonly stages: readonly Stage[] } | { readonly cause: Cause }

/**
 * Who decides, in order. A missing manager → department head → domain owner (of the innermost domain that has one,
 * outward) → refused with `approver_missing`. Missing: absent, left, the requester or the beneficiary, or somebody who works for
 * one of these.
 * Somebody who already decides an earlier stage alone is not asked twice: that stage falls away.
 * No approver never means "passed": no stage at all for a risk refuses too.
 */
export function findRoute(facts: RouteFacts): RouteResult {
  const policy = facts.domains[0]?.policy
  if (!policy) return { cause: { code: 'no_domain_covers' } }
  // A policy is data: one that says nothing about a risk has not said "nobody needs to decide".
  const kinds: readonly StageKind[] = policy.stages[facts.risk] ?? []
  if (kinds.length === 0) return { cause: { code: 'approver_missing', stage: 'manager' } }
  const stages: Stage[] = []
  for (const kind of kinds) {
    const stage = findStage(kind, facts)
    if (!stage) return { cause: { code: 'approver_missing', stage: kind } }
    stages.push(stage)
  }
  return { stages: distinctStages(stages) }
}

function findStage(kind: StageKind, facts: RouteFacts): Stage | null {
  switch (kind) {
    case 'manager':
      return (
        stage(kind, 'manager', facts.beneficiary.managerId === null ? [] : [facts.beneficiary.managerId], facts) ??
        stage(kind, 'department_head', facts.headIds, facts) ??
        ownerStage(kind, facts)
      )
    case 'domain_owner':
      return ownerStage(kind, facts)
    case 'security_officer':
      return stage(kind, 'security_officer', facts.securityOfficerIds, facts)
    default:
      return unknownKind(kind)
  }
}

function ownerStage(kind: StageKind, facts: RouteFacts): Stage | null {
  for (const domain of facts.domains) {
    const found = stage(kind, 'domain_owner', domain.ownerIds, facts)
    if (found) return found
  }
  return null
}

function stage(kind: StageKind, foundAs: ApproverFoundAs, candidates: readonly PersonId[], facts: RouteFacts): Stage | null {
  const mayDecide = (id: PersonId): boolean =>
    facts.activePersonIds.has(id) && id !== facts.requester.id && id !== facts.beneficiary.id && !facts.subordinateIds.has(id)
  const approverIds = Array.from(new Set(candidates)).filter(mayDecide)
  return approverIds.length > 0 ? { kind, approverIds, foundAs } : null
}

/** A stage nobody knows how to fill is a stage without an approver. */
function unknownKind(_kind: never): null {
  return null
}
