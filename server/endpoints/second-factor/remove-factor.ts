import { mayRemoveFactor } from '#governance/second-factor.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { createLens } from '../../present/lens.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { countFactors } from '../../second-factor/count-factors.ts'
import { useProof } from '../../second-factor/proof.ts'
import { recordFactor } from '../../second-factor/record-factor.ts'
import { deleteFactor, dropApp, lockFactor } from '../../store/factors.ts'
import { deletePasskey, passkeyOf } from '../../store/passkeys.ts'
import { presentFactor } from './factor-view.ts'

/** Of several any one may go, of one that is the last only where nothing critical is held; with it go the recovery codes. */
export const removeFactor: Endpoint<'removeFactor'> = async (call, { passkeyId, proof }) => {
  const { tx, person } = call
  // held before her grants are read: a critical role that is being given meanwhile is either seen here, or finds no factor
  const factor = await lockFactor(tx, person.id)
  const passkey = passkeyId === undefined ? null : await passkeyOf(tx, person.id, passkeyId)
  if (passkeyId !== undefined && passkey === null) return new Refusal('not_found')
  const lens = await createLens(tx, person)
  const isThere = passkey !== null || factor?.appAt != null
  const registered = isThere ? await countFactors(tx, person.id, factor) : 0
  const verdict = mayRemoveFactor(lens.viewer, registered)
  if (!verdict.allowed) return new Refusal('not_allowed', verdict.causes, await namesOf(lens, verdict.causes))
  const act = passkeyId === undefined ? ({ kind: 'remove_factor' } as const) : ({ kind: 'remove_passkey', passkeyId } as const)
  if ((await useProof(call, act, proof)) === null) return new Refusal('proof_needed')
  if (registered === 1) await deleteFactor(tx, person.id)
  else await (passkey === null ? dropApp(tx, person.id) : deletePasskey(tx, passkey.id))
  await recordFactor(call, passkey === null ? { action: 'factor.removed' } : { action: 'passkey.removed', name: passkey.name })
  await tx.announce({ topic: 'me', changeId: null, personIds: [person.id] })
  return presentFactor(call, lens)
}
