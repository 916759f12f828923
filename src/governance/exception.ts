import { authorize, type Authority } from './authorize.ts'
import { commonScope, departmentsOf, scopeCovers, type Scope } from './scope.ts'
import { allow, refuse, type Verdict } from './verdict.ts'
import type { Collision } from './find-conflicts.ts'
import type { ChangeId, ConflictRuleId, ExceptionId, Instant, PersonId } from './id.ts'
import type { OrgTree } from './org.ts'

const dayMs = 24 * 60 * 60_000

/**
 * Permission to break one conflict rule, for one person, in one scope: with an owner who answers for the control that takes the rule's place,
 * with an end, and only as long as it is proved that the control is done (NIST SP 800-53, "compensating controls").
 */
export interface ConflictException {
  readonly id: ExceptionId
  readonly personId: PersonId
  readonly ruleId: ConflictRuleId
  readonly scope: Scope
  readonly ownerId: PersonId
  /** What is done instead. */
  readonly control: string
  readonly proofEveryDays: number
  readonly fromAt: Instant
  readonly untilAt: Instant
  /** When the owner last showed that the control is done. */
  readonly provedAt: Instant | null
  /** Set when it was ended before its time. */
  readonly endedAt: Instant | null
  readonly changeId: ChangeId
}

/** How long before it lapses for want of a proof its owner is reminded; of what is proved every day nobody has to be. */
export const proofReminderMs = dayMs

/** When the next proof is due. */
export const proofDueAt = ({
  provedAt,
  fromAt,
  proofEveryDays,
}: Pick<ConflictException, 'provedAt' | 'fromAt' | 'proofEveryDays'>): Instant => (provedAt ?? fromAt) + proofEveryDays * dayMs

/** The first moment at which it is not in force any more: a predicate, not a job (R5). A proof moves it, unless it has passed. */
export function lapseOf(exception: ConflictException): Instant {
  const { untilAt, endedAt } = exception
  return Math.min(untilAt, proofDueAt(exception), endedAt ?? untilAt)
}

export const isLive = (exception: ConflictException, now: Instant): boolean => exception.fromAt <= now && now < lapseOf(exception)

/** Why it is not in force any more; null: it is. */
export function lapsedBecause(exception: ConflictException, now: Instant): 'ended' | 'over' | 'proof_missing' | null {
  if (now < lapseOf(exception)) return null
  if (exception.endedAt !== null && exception.endedAt <= lapseOf(exception)) return 'ended'
  return exception.untilAt <= proofDueAt(exception) ? 'over' : 'proof_missing'
}

/** The live one that covers a collision with one rule wholly, the longest-lasting first; null: there is none. */
export function exceptionFor(
  { personId, one, other }: Collision,
  ruleId: ConflictRuleId,
  { exceptions, tree, now }: { readonly exceptions: readonly ConflictException[]; readonly tree: OrgTree; readonly now: Instant },
): ConflictException | null {
  const hers = exceptions.filter((exception) => exception.personId === personId && exception.ruleId === ruleId && isLive(exception, now))
  if (hers.length === 0) return null
  const where = commonScope(one.scope, other.scope, tree)
  const [longest] = hers.filter(({ scope }) => scopeCovers(scope, where, tree)).sort((a, b) => lapseOf(b) - lapseOf(a))
  return longest ?? null
}

/** Only who answers for the control says that it was done, and only in time: afterwards a new exception is asked for. */
export function mayProve(exception: ConflictException, { person, now }: Pick<Authority, 'person' | 'now'>): Verdict {
  if (!person.active) return refuse({ code: 'person_left', personId: person.id })
  if (person.id !== exception.ownerId) return refuse({ code: 'not_your_decision' })
  return isLive(exception, now) ? allow({ code: 'own_decision' }) : refuse({ code: 'exception_over', endedAt: lapseOf(exception) })
}

/** Its owner, or whoever looks after the conflict rules there. */
export function mayEndException(exception: ConflictException, authority: Authority): Verdict {
  const { person, tree, now } = authority
  if (!person.active) return refuse({ code: 'person_left', personId: person.id })
  const own = person.id === exception.ownerId
  const verdict = own
    ? allow({ code: 'own_decision' })
    : authorize(authority, 'conflict_rule.manage', Array.from(departmentsOf(exception.scope, tree)))
  return verdict.allowed && !isLive(exception, now) ? refuse({ code: 'exception_over', endedAt: lapseOf(exception) }) : verdict
}
