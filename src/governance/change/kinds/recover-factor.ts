import type { Authority } from '../../authority.ts'
import type { Domain } from '../../domain.ts'
import type { ChangeId, Instant, PersonId } from '../../id.ts'
import type { Person } from '../../org.ts'
import { findRoute, type RouteCandidates } from '../../route.ts'
import { allow, refuse, refusedOr, type Cause, type Verdict } from '../../verdict.ts'
import type { Change, RecoverFactorInput } from '../change.ts'
import type { RoutedPlan } from '../routed-act.ts'
import { reasonMaxLength } from './ask-for-role.ts'

/** As many different global admins have to agree. */
export const recoveryApprovals = 2
/** So long after the last yes nothing happens yet: she whose factor it is may stop it (ASVS V6.3.6). */
export const restHours = 24

/** The domain of the whole company, in which these people decide on a recovery, two of them; whatever its own policy says. */
export function decidedByAdmins(company: Domain, adminIds: readonly PersonId[]): Domain {
  const stage = { kind: 'named', personIds: adminIds, need: recoveryApprovals } as const
  return { ...company, policy: { ...company.policy, stages: { low: [], medium: [], high: [], critical: [stage] } } }
}

export interface RecoveryFacts {
  /** Of the one who has lost it. */
  readonly authority: Authority
  /** When the factor that is in force was registered; null: there is none. */
  readonly registeredAt: Instant | null
  /** The company's domain, as `decidedByAdmins` makes it; null: there is none. */
  readonly company: Domain | null
  readonly route: RouteCandidates
  readonly pendingAlike: ChangeId | null
  readonly reason: string
}

/** May she ask for it, and who decides? The same for the preview and for sending. Too few admins are told of before it is sent; it never passes without them. */
export function planRecovery({ authority, registeredAt, company, route, pendingAlike, reason }: RecoveryFacts): RoutedPlan {
  const { person } = authority
  const nothing = { risk: 'critical', domain: null, stages: [] } as const
  if (!person.active) return { ...nothing, verdict: refuse({ code: 'person_left', personId: person.id }) }
  if (registeredAt === null) return { ...nothing, verdict: refuse({ code: 'second_factor_missing', personId: person.id }) }
  if (company === null) return { ...nothing, verdict: refuse({ code: 'no_domain_covers' }) }
  const causes: Cause[] = []
  const found = findRoute({ ...route, requester: person, beneficiary: person, risk: 'critical', roleId: null, domains: [company] })
  const stages = 'stages' in found ? found.stages : []
  if (stages.length === 0) causes.push({ code: 'admins_missing', need: recoveryApprovals })
  if (pendingAlike !== null) causes.push({ code: 'already_asked', changeId: pendingAlike })
  if (reason.trim() === '') causes.push({ code: 'reason_missing' })
  if (reason.length > reasonMaxLength) causes.push({ code: 'not_evaluable', what: 'reason' })
  return { risk: 'critical', domain: company, stages, verdict: refusedOr(causes, allow({ code: 'own_factor' })) }
}

type Way = Pick<Change, 'content' | 'status' | 'stage' | 'stages'>

/** Everybody has agreed, and it has not taken effect yet. */
export function rests({ content, status, stage, stages }: Way): boolean {
  return content.kind === 'recover_factor' && status === 'pending' && stage >= stages.length
}

/** When what rests takes effect; null: it does not rest. */
export function restsUntil(change: Way & Pick<Change, 'wait'>): Instant | null {
  return rests(change) ? change.wait.since + restHours * 3_600_000 : null
}

/** May this person stop it? Only she whose factor it is, with nothing more than a tap, as long as it has not taken effect. */
export function mayStop(
  { content, status, beneficiaryId }: Pick<Change, 'content' | 'status' | 'beneficiaryId'>,
  personId: PersonId,
): Verdict {
  if (content.kind !== 'recover_factor' || beneficiaryId !== personId) return refuse({ code: 'not_own_request' })
  return status === 'pending' ? allow({ code: 'own_factor' }) : refuse({ code: 'change_not_pending', status })
}

/** It was not her: it ends as refused, at whatever step it is. */
export function stop(change: Change, now: Instant): Change {
  if (!mayStop(change, change.beneficiaryId).allowed) throw new Error(`a ${change.content.kind} that is ${change.status} is not stopped`)
  return { ...change, status: 'refused', endedAt: now }
}

/** The rest is over: it takes effect. */
export function takeEffect(change: Change, now: Instant): Change {
  const until = restsUntil(change)
  if (until === null || now < until) throw new Error('it takes effect only when its rest is over')
  return { ...change, status: 'applied', endedAt: now }
}

/** What speaks against it by then: she has left, or it is not the factor any more that was lost. */
export function recoveryFailures(
  { personId, registeredAt }: RecoverFactorInput,
  { person, now }: { readonly person: Person | null; readonly now: { readonly registeredAt: Instant } | null },
): readonly Cause[] {
  const causes: Cause[] = person?.active === true ? [] : [{ code: 'person_left', personId }]
  if (now?.registeredAt !== registeredAt) causes.push({ code: 'changed_meanwhile' })
  return causes
}
