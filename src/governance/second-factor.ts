import { phaseOf } from './grant.ts'
import { riskOfRole } from './role.ts'
import { allow, refuse, type Cause, type Verdict } from './verdict.ts'
import type { Authority } from './authority.ts'
import type { Instant } from './id.ts'
import type { Risk } from './permission.ts'

/** A passkey, a code of the authenticator app, or one of the codes kept on paper. */
export const proofMeans = ['passkey', 'code', 'recovery_code'] as const
export type ProofMeans = (typeof proofMeans)[number]

/** R11: a proof is for one act, and for this long. */
export const proofSeconds = 120
/** A set-up that is not confirmed by then counts as none; it counted as none all along. */
export const setupMinutes = 10
export const recoveryCodeCount = 10
const triesBeforeLock = 5
export const lockMinutes = 15

/** RFC 6238: the code changes with each step. */
const stepMs = 30_000
/** Clocks differ, and a code is typed slowly: one step before and one after still count. */
const stepsAround = 1

/** What is remembered of a factor between two codes. */
export interface FactorState {
  /** The step whose code was accepted last: neither it nor an earlier one is accepted again (RFC 6238, section 5.2). */
  readonly lastStep: number
  readonly failures: number
  readonly lockedUntil: Instant | null
}

export const isLocked = ({ lockedUntil }: Pick<FactorState, 'lockedUntil'>, now: Instant): boolean =>
  lockedUntil !== null && now < lockedUntil

/** The steps whose codes count at this moment, used or not. */
export function stepsAt(now: Instant): readonly number[] {
  const step = Math.floor(now / stepMs)
  const steps: number[] = []
  for (let near = step - stepsAround; near <= step + stepsAround; near++) steps.push(near)
  return steps
}

/** After a wrong code. The fifth in a row locks; when the lock is over, counting begins anew. */
export function afterWrongCode(state: FactorState, now: Instant): FactorState {
  const over = state.lockedUntil !== null && state.lockedUntil <= now
  const failures = (over ? 0 : state.failures) + 1
  return { ...state, failures, lockedUntil: failures >= triesBeforeLock ? now + lockMinutes * 60_000 : null }
}

/** `step` null: it was a recovery code or a passkey, which have no step. */
export const afterRightCode = (state: FactorState, step: number | null): FactorState => ({
  lastStep: step ?? state.lastStep,
  failures: 0,
  lockedUntil: null,
})

export const triesLeft = ({ failures }: Pick<FactorState, 'failures'>): number => Math.max(0, triesBeforeLock - failures)

/** Nobody holds a critical role without a second factor: what speaks against giving one to somebody. */
export function factorCauses(risk: Risk, { person, secondFactor }: Pick<Authority, 'person' | 'secondFactor'>): readonly Cause[] {
  return risk === 'critical' && !secondFactor ? [{ code: 'second_factor_missing', personId: person.id }] : []
}

/** May she do without one of so many factors? The last one stays while she holds, or will hold, a critical role. */
export function mayRemoveFactor({ person, grants, roles, now }: Omit<Authority, 'secondFactor'>, registered: number): Verdict {
  if (registered > 1) return allow({ code: 'own_factor' })
  if (registered === 0) return refuse({ code: 'second_factor_missing', personId: person.id })
  const isCritical = (roleId: (typeof grants)[number]['roleId']): boolean => {
    const role = roles.get(roleId)
    // a role that nobody knows any more gives nothing, but what cannot be evaluated does not open a door either
    return role === undefined || riskOfRole(role) === 'critical'
  }
  const held = grants.find((grant) => grant.personId === person.id && phaseOf(grant, now) !== 'ended' && isCritical(grant.roleId))
  return held ? refuse({ code: 'holds_critical_role', roleId: held.roleId }) : allow({ code: 'own_factor' })
}
