import { isMixed } from '../../app.ts'
import { authorize, type Authority } from '../../authorize.ts'
import { departmentsOf } from '../../scope.ts'
import { refusedOr, type Cause, type Verdict } from '../../verdict.ts'
import type { ConflictException } from '../../exception.ts'
import type { AllowExceptionInput } from '../change.ts'
import type { ChangeId, Instant } from '../../id.ts'
import type { Person } from '../../org.ts'

/** Half a year: what is needed for longer is no exception. */
export const longestExceptionDays = 183
export const rarestProofDays = 31
export const controlMaxLength = 200
const dayMs = 24 * 60 * 60_000

export interface AllowExceptionFacts {
  /** Whether the rule is in force. */
  readonly ruleInForce: boolean
  readonly person: Person | null
  readonly owner: Person | null
  /** The owner works for the person, however far below: who depends on her does not check her (R6). */
  readonly ownerDepends: boolean
}

/**
 * Needs conflict_rule.manage over all of the scope. Critical: people decide who are neither the one who asks, nor the person, nor the owner of the
 * control; afterwards it is judged again. `authority` is the actor's.
 */
export function mayAllowException(authority: Authority, input: AllowExceptionInput, facts: AllowExceptionFacts): Verdict {
  const { person: actor, tree, now } = authority
  const { personId, scope, ownerId, untilAt, control, proofEveryDays } = input
  const verdict = authorize(authority, 'conflict_rule.manage', Array.from(departmentsOf(scope, tree)))
  if (!verdict.allowed) return verdict
  const causes: Cause[] = []
  if (!facts.ruleInForce) causes.push({ code: 'changed_meanwhile' })
  if (isMixed(scope)) causes.push({ code: 'scope_mixed' })
  if (facts.person?.active !== true) causes.push({ code: 'person_left', personId })
  if (facts.owner?.active !== true) causes.push({ code: 'person_left', personId: ownerId })
  if (actor.id === personId) causes.push({ code: 'not_oneself' })
  if (ownerId === personId || facts.ownerDepends) causes.push({ code: 'owner_not_independent', personId: ownerId })
  if (!(untilAt > now)) causes.push({ code: 'exception_over', endedAt: untilAt })
  else if (untilAt > now + longestExceptionDays * dayMs) causes.push({ code: 'cover_too_long', longestDays: longestExceptionDays })
  if (control.trim() === '' || control.length > controlMaxLength) causes.push({ code: 'reason_missing' })
  if (!Number.isSafeInteger(proofEveryDays) || proofEveryDays < 1 || proofEveryDays > rarestProofDays)
    causes.push({ code: 'not_evaluable', what: 'proofEveryDays' })
  return refusedOr(causes, verdict)
}

/** In force from the last approval on. */
export function exceptionFrom(input: AllowExceptionInput, changeId: ChangeId, fromAt: Instant): ConflictException {
  const { exceptionId: id, reason: _reason, ...terms } = input
  return { ...terms, id, fromAt, provedAt: null, endedAt: null, changeId }
}
