import type { Output } from '#contract/endpoints.ts'
import type { ProvenAct, SignedByPasskey } from '#contract/proof.ts'
import { afterRightCode, isLocked } from '#governance/second-factor.ts'
import type { Call } from '../http/endpoint.ts'
import { lockFactor, saveState } from '../store/factors.ts'
import { passkeyOf, savePasskeyUse } from '../store/passkeys.ts'
import { challengeOf, checkSigned } from './check-passkey.ts'
import { countWrong } from './count-wrong.ts'
import { aboutOf, giveProof } from './proof.ts'

/**
 * One attempt of hers with a passkey. An answer to no challenge that waits says nothing about the passkey, so it is not counted; whatever
 * else does not hold is.
 */
export async function proveByPasskey(call: Call, act: ProvenAct, signed: SignedByPasskey): Promise<Output<'proveAct'>> {
  const { app, tx, person } = call
  const { passkeyId } = signed
  const factor = await lockFactor(tx, person.id)
  const party = app.settings.relyingParty
  if (factor === null || party === null) return { result: 'none' }
  if (isLocked(factor, tx.now)) return { result: 'locked', untilAt: factor.lockedUntil ?? tx.now }
  const open = await challengeOf(call, aboutOf(act), signed)
  if (open === null) return { result: 'expired' }
  const passkey = await passkeyOf(tx, person.id, passkeyId)
  const counter = passkey && (await checkSigned(passkey, signed, party, open))
  if (counter === null) return countWrong(call, factor, 'passkey.failed')
  await saveState(tx, person.id, afterRightCode(factor, null))
  await savePasskeyUse(tx, passkeyId, counter)
  return { result: 'proved', ...(await giveProof(call, act, { means: 'passkey', untilAt: open.untilAt })) }
}
