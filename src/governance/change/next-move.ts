import { unseatedStages, whoIsAbove, type EscalationFacts } from '../escalate.ts'
import type { Instant, PersonId } from '../id.ts'
import type { Policy } from '../policy.ts'
import { openStages } from '../stage.ts'
import type { AddedBecause } from '../verdict.ts'
import type { WorkingCalendar } from '../working-time.ts'
import type { Change } from './change.ts'
import { nextStep } from './wait.ts'

/** Those above are asked as well; nobody: there is none, and those who have these stages keep them for another round. */
export interface GoUp {
  readonly step: 'go_up'
  readonly because: AddedBecause
  readonly stages: readonly number[]
  readonly personIds: readonly PersonId[]
}

export type Move = GoUp | { readonly step: 'remind' | 'expire' } | { readonly step: 'look_again'; readonly at: Instant }

/**
 * What is to be done now with a change that waits, so that it never waits for ever; `look_again`: nothing before that time. It never
 * decides: whoever does not answer has not agreed.
 */
export function nextMove(change: Change, facts: EscalationFacts, policy: Policy, calendar: WorkingCalendar, now: Instant): Move {
  // whoever has left, is stopped or has come to work for the requester decides nothing: somebody else is asked at once
  const unseated = unseatedStages(change, facts)
  const instead = whoIsAbove(change, unseated, facts)
  if (instead.length > 0) return { step: 'go_up', because: 'absent', stages: unseated, personIds: instead }
  const { step, at } = nextStep(change, policy, calendar, now)
  if (at > now) return { step: 'look_again', at }
  if (step !== 'escalate') return { step }
  const stages = openStages(change)
  return { step: 'go_up', because: 'deadline', stages, personIds: whoIsAbove(change, stages, facts) }
}
