import { afterRightCode, isLocked, type ProofMeans } from '#governance/second-factor.ts'
import type { Call } from '../http/endpoint.ts'
import { lockFactor, saveState, takeRecoveryCode, type Factor } from '../store/factors.ts'
import { countWrong, type Refused } from './count-wrong.ts'
import { stepOf } from './one-time-code.ts'
import { factorPlace, recoveryPlace } from './places.ts'
import { recordFactor } from './record-factor.ts'
import { normalRecoveryCode } from './recovery-code.ts'

export type Checked =
  | { readonly result: 'right'; readonly means: ProofMeans }
  | Refused
  /** It was right once. Whoever knows it learns nothing by trying again, so it is not counted. */
  | { readonly result: 'used' }
  /** She has no second factor. */
  | { readonly result: 'none' }

/** The step of a right code, null for a recovery code, or what is wrong with it. */
async function judge({ app, tx }: Call, factor: Factor, typed: string): Promise<{ readonly step: number | null } | 'used' | 'wrong'> {
  const { personId, secret } = factor
  const code = typed.replace(/\s/g, '')
  if (/^\d{6}$/.test(code)) {
    if (secret === null) return 'wrong'
    const step = stepOf(app.vault.open(secret, factorPlace(personId)), code, factor, tx.now)
    return typeof step === 'number' ? { step } : (step ?? 'wrong')
  }
  const recovery = normalRecoveryCode(typed)
  const taken = recovery !== null && (await takeRecoveryCode(tx, personId, app.vault.mark(recovery, recoveryPlace(personId))))
  return taken ? { step: null } : 'wrong'
}

/** One attempt of hers, in the transaction of the caller, which has to keep what it came to. */
export async function checkCode(call: Call, typed: string): Promise<Checked> {
  const { tx, person } = call
  const factor = await lockFactor(tx, person.id)
  if (factor === null) return { result: 'none' }
  // while it is locked not even a right code is looked at
  if (isLocked(factor, tx.now)) return { result: 'locked', untilAt: factor.lockedUntil ?? tx.now }
  const judged = await judge(call, factor, typed)
  if (judged === 'used') return { result: 'used' }
  if (judged === 'wrong') return countWrong(call, factor, 'factor.failed')
  await saveState(tx, person.id, afterRightCode(factor, judged.step))
  if (judged.step === null) await recordFactor(call, { action: 'factor.recovery_code_used' })
  return { result: 'right', means: judged.step === null ? 'recovery_code' : 'code' }
}
