import type { Instant } from '../id.ts'
import type { Policy } from '../policy.ts'
import { afterWorkingMinutes, type WorkingCalendar } from '../working-time.ts'

/** How the stage that is decided now has waited so far. */
export interface Wait {
  /** When those who decide now were asked. */
  readonly since: Instant
  /** How often it went on to somebody above because nobody answered in time. */
  readonly round: number
  /** Whether those who decide have been reminded in this round. */
  readonly reminded: boolean
}

/** What the clock has to know of a request. */
export interface Waiting {
  readonly wait: Wait
  /** When this version was sent. */
  readonly versionAt: Instant
}

export const beganWaiting = (since: Instant): Wait => ({ since, round: 0, reminded: false })

/** A stage goes up this often; then those who have it keep it. With one reminder a round that makes three. */
export const mostEscalations = 2
/** What nobody decides for so long ends as refused, whatever else happened. */
export const expiryMinutes = 7 * 24 * 60

export type WaitStep = 'remind' | 'escalate' | 'expire'
type Rule = Pick<Policy, 'deadlineMinutes' | 'deadlineCounts'>

function after(from: Instant, minutes: number, rule: Rule, calendar: WorkingCalendar): Instant {
  return rule.deadlineCounts === 'working_hours' ? afterWorkingMinutes(from, minutes, calendar) : from + minutes * 60_000
}

/** By when those who decide now should have answered. */
export function deadlineOf({ since }: Wait, rule: Rule, calendar: WorkingCalendar): Instant {
  return after(since, rule.deadlineMinutes, rule, calendar)
}

/** When the whole request ends if nobody decides: counted from when this version was sent. */
export const expiryOf = ({ versionAt }: Pick<Waiting, 'versionAt'>): Instant => versionAt + expiryMinutes * 60_000

/**
 * What the clock does next with a request that waits, and when. A reminder comes after half of the time; one whose deadline
 * has passed as well by `now` is left out: then it goes up at once.
 */
export function nextStep(
  change: Waiting,
  rule: Rule,
  calendar: WorkingCalendar,
  now: Instant,
): { readonly step: WaitStep; readonly at: Instant } {
  const { wait } = change
  const expiry = { step: 'expire', at: expiryOf(change) } as const
  const deadline = deadlineOf(wait, rule, calendar)
  const half = after(wait.since, Math.ceil(rule.deadlineMinutes / 2), rule, calendar)
  const goesUp = wait.round < mostEscalations
  if (!wait.reminded && wait.round <= mostEscalations && half < expiry.at && (now < deadline || !goesUp))
    return { step: 'remind', at: half }
  if (goesUp && deadline < expiry.at) return { step: 'escalate', at: deadline }
  return expiry
}
