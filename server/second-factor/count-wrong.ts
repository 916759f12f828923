import { afterWrongCode, triesLeft } from '#governance/second-factor.ts'
import type { Call } from '../http/endpoint.ts'
import { saveState, type Factor } from '../store/factors.ts'
import { recordFactor } from './record-factor.ts'

export type Refused = { readonly result: 'wrong'; readonly triesLeft: number } | { readonly result: 'locked'; readonly untilAt: number }

/** A wrong answer to a factor that is held, whatever it was given by: codes and passkeys have one count and one lock. */
export async function countWrong(
  call: Call,
  factor: Factor,
  action: 'factor.failed' | 'passkey.failed' | 'factor.number_failed',
): Promise<Refused> {
  const after = afterWrongCode(factor, call.tx.now)
  await saveState(call.tx, factor.personId, after)
  await recordFactor(call, { action })
  if (after.lockedUntil === null) return { result: 'wrong', triesLeft: triesLeft(after) }
  await recordFactor(call, { action: 'factor.locked', untilAt: after.lockedUntil })
  return { result: 'locked', untilAt: after.lockedUntil }
}
