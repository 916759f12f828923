import { isLocked } from '#governance/second-factor.ts'
import type { Endpoint } from '../../http/endpoint.ts'
import { giveChallenge } from '../../second-factor/check-passkey.ts'
import { aboutOf, proofEnd } from '../../second-factor/proof.ts'
import { factorOf } from '../../store/factors.ts'
import { offeredPasskeys } from '../../store/passkeys.ts'

export const beginProof: Endpoint<'beginProof'> = async (call, { act, passkey }) => {
  const { app, tx, person } = call
  const factor = await factorOf(tx, person.id)
  const lockedUntil = factor !== null && isLocked(factor, tx.now) ? factor.lockedUntil : null
  const mayBeOnPhone = factor !== null && act.kind === 'approve_change' && lockedUntil === null
  const ways = { app: factor?.secret !== null && factor !== null, passkey: null, lockedUntil, phone: mayBeOnPhone }
  const party = app.settings.relyingParty
  if (!passkey || party === null || lockedUntil !== null) return ways
  const allow = await offeredPasskeys(tx, person.id)
  if (allow.length === 0) return ways
  return { ...ways, passkey: { challenge: await giveChallenge(call, aboutOf(act), proofEnd(tx.now)), rpId: party.id, allow } }
}
