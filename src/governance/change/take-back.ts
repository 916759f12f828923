import { allow, refuse, type Verdict } from '../verdict.ts'
import type { Instant } from '../id.ts'
import type { Change, Decision } from './change.ts'
import type { Actor } from './lifecycle.ts'
import { beginningOf, stands } from '../stage.ts'
import { undoMinutes } from './undo.ts'
import { beganWaiting } from './wait.ts'

/** The decision that was made last on this version; null: none stands. */
export function lastDecision(change: Pick<Change, 'decisions' | 'version' | 'stages'>): Decision | null {
  const standing = change.decisions.filter((one) => stands(change, one))
  return standing.reduce<Decision | null>((last, one) => (last === null || isLater(change, one, last) ? one : last), null)
}

/** Made later, or at the same instant at a later place. */
function isLater({ stages }: Pick<Change, 'stages'>, one: Decision, than: Decision): boolean {
  const step = beginningOf(stages, one.stage) - beginningOf(stages, than.stage)
  return (step || one.decidedAt - than.decidedAt || one.stage - than.stage || one.seat - than.seat) > 0
}

/** Whether a decision on it can be taken back at all: what was carried out by it has to have a way back. */
function hasWayBack({ status, content }: Change): boolean {
  // what she stopped does not come back because somebody thinks better of her own yes
  if (content.kind === 'recover_factor') return status === 'pending'
  if (status === 'applied') return content.kind === 'ask_for_role'
  return status === 'pending' || status === 'refused'
}

/** The first instant at which the last decision stands for good; null: none can be taken back. */
export function takeBackUntil(change: Change): Instant | null {
  const last = lastDecision(change)
  return last === null || !hasWayBack(change) ? null : last.decidedAt + undoMinutes * 60_000
}

/** May this person take her decision back now? Only the last one, so that nobody's later decision loses its ground. */
export function mayTakeBack(change: Change, actor: Actor, now: Instant): Verdict {
  if (!actor.active) return refuse({ code: 'person_left', personId: actor.id })
  if (lastDecision(change)?.deciderId !== actor.id) return refuse({ code: 'not_your_decision' })
  const until = takeBackUntil(change)
  if (until === null) return refuse({ code: 'undo_impossible' })
  return now < until ? allow({ code: 'own_decision' }) : refuse({ code: 'undo_too_late', endedAt: until })
}

/** As if it had not been decided: it waits again where it waited, from now on. */
export function takeBack(change: Change, now: Instant): Change {
  const last = lastDecision(change)
  if (last === null || !hasWayBack(change)) throw new Error(`there is no decision to take back on what is ${change.status}`)
  const decisions = change.decisions.map((one) => (one === last ? { ...one, voided: true } : one))
  const stage = beginningOf(change.stages, last.stage)
  return { ...change, decisions, offer: null, stage, status: 'pending', endedAt: null, wait: beganWaiting(now) }
}
