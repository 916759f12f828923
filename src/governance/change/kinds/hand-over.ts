import { endOf, phaseOf, type Grant } from '../../grant.ts'
import { riskOfRole, type Role } from '../../role.ts'
import { factorCauses } from '../../second-factor.ts'
import { refuse, refusedOr, type Cause, type Verdict } from '../../verdict.ts'
import { shortestGrantMinutes } from './ask-input.ts'
import { mayAskForRole, planAsk, type AskFacts, type AskPlan } from './ask-for-role.ts'
import type { Authority } from '../../authorize.ts'
import type { Change, HandOverInput } from '../change.ts'
import type { ChangeId, GrantId, Instant, PersonId } from '../../id.ts'
import type { Person } from '../../org.ts'

const minuteMs = 60_000

/** Whole minutes, rounded down: what passes on never lasts longer than what is given up. */
export const minutesLeft = (grant: Grant, now: Instant): number => Math.floor((endOf(grant) - now) / minuteMs)

/** May she propose that her grant passes to somebody else? `authority` is the holder's; to whom, and who decides, is asked then. */
export function mayHandOver({ person, roles, now, secondFactor }: Authority, grant: Grant): Verdict {
  if (grant.personId !== person.id) return refuse({ code: 'not_own_grant', grantId: grant.id })
  const phase = phaseOf(grant, now)
  if (phase === 'ended') return refuse({ code: 'grant_not_active', grantId: grant.id })
  if (phase === 'not_started') return refuse({ code: 'grant_not_started', grantId: grant.id, fromAt: grant.fromAt })
  if (minutesLeft(grant, now) < shortestGrantMinutes) return refuse({ code: 'length_too_short', shortestMinutes: shortestGrantMinutes })
  const role = roles.get(grant.roleId)
  return role ? mayAskForRole({ risk: riskOfRole(role), person, secondFactor }) : refuse({ code: 'role_unknown', roleId: grant.roleId })
}

export interface HandOverFacts {
  /** The holder's. */
  readonly giver: Authority
  readonly grant: Grant
  /** Around the receiver, as for an ask of her own. */
  readonly ask: Pick<AskFacts, 'authority' | 'route' | 'conflicts'>
  /** Another pending hand-over of the same grant. */
  readonly pendingAlike: ChangeId | null
}

/**
 * Routed like an ask of the receiver for that role over that scope for the time that is left: her approvers, the domain's demands. The one who
 * holds it proposes, and neither of the two decides.
 */
export function planHandOver({ giver, grant, ask, pendingAlike }: HandOverFacts, reason: string): AskPlan {
  const may = mayHandOver(giver, grant)
  if (!may.allowed) return { verdict: may, risk: 'critical', domain: null, stages: [], longestMinutes: null }
  const causes: Cause[] = []
  if (ask.authority.person.id === giver.person.id) causes.push({ code: 'same_person' })
  if (pendingAlike !== null) causes.push({ code: 'already_asked', changeId: pendingAlike })
  const input = { roleId: grant.roleId, scope: grant.scope, lengthMinutes: minutesLeft(grant, giver.now), startAt: null, reason }
  // What the receiver has asked for herself is no business of the giver's, and stands in nobody's way.
  const plan = planAsk({ ...ask, requester: giver.person, mayGive: true, pendingAlike: null }, input)
  if (!plan.verdict.allowed) causes.push(...plan.verdict.causes)
  return { ...plan, verdict: refusedOr(causes, plan.verdict) }
}

/** What there is when the last of the approvers agrees. */
export interface HandOverState {
  /** As it is now; null: it is not there any more. */
  readonly grant: Grant | null
  readonly giver: Person | null
  readonly receiver: Person | null
  readonly receiverHasFactor: boolean
  readonly role: Role | null
  readonly now: Instant
}

/** What still speaks against it: both must work here, the grant must still hold, and its role be as grave as it was when that was approved. */
export function handOverFailures(change: Pick<Change, 'risk'>, input: HandOverInput, state: HandOverState): readonly Cause[] {
  const { grant, giver, receiver, receiverHasFactor, role, now } = state
  const gone = (person: Person | null, personId: PersonId): Cause[] => (person?.active === true ? [] : [{ code: 'person_left', personId }])
  const causes: Cause[] = [...gone(giver, input.giverId), ...gone(receiver, input.receiverId)]
  // Taken or given back at any moment, even one that this clock has not reached: of two that come at once, giving back wins.
  const same = grant !== null && grant.id === input.grantId && grant.personId === input.giverId && grant.revokedAt === null
  if (!same || phaseOf(grant, now) !== 'active' || !(now < input.untilAt)) causes.push({ code: 'grant_not_active', grantId: input.grantId })
  if (role === null || role.id !== input.roleId) causes.push({ code: 'role_unknown', roleId: input.roleId })
  else if (riskOfRole(role) !== change.risk) causes.push({ code: 'changed_meanwhile' })
  if (receiver !== null) causes.push(...factorCauses(change.risk, { person: receiver, secondFactor: receiverHasFactor }))
  return causes
}

/** The receiver's grant: the same role and scope, from this moment until the giver's would have ended, and never later than was approved. */
export function grantFromHandOver(change: Change, given: Grant, id: GrantId, now: Instant): Grant {
  const { content } = change
  if (content.kind !== 'hand_over') throw new Error(`a change of kind ${content.kind} hands nothing over`)
  const { receiverId, roleId, scope, untilAt } = content.input
  const until = Math.min(untilAt, endOf(given))
  return { id, personId: receiverId, roleId, scope, fromAt: now, untilAt: until, origin: 'requested', changeId: change.id, revokedAt: null }
}
