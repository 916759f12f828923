import { setupMinutes } from '#governance/second-factor.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { giveChallenge, passkeyAlgorithms } from '../../second-factor/check-passkey.ts'
import { newPasskeyAbout } from '../../second-factor/new-passkey-about.ts'
import { userHandlePlace } from '../../second-factor/places.ts'
import { useProof } from '../../second-factor/proof.ts'
import { holdFactor } from '../../store/factors.ts'
import { offeredPasskeys } from '../../store/passkeys.ts'

/** Who has a factor begins with a proof by it, each time. */
export const beginPasskey: Endpoint<'beginPasskey'> = async (call, input) => {
  const { app, tx, person } = call
  const party = app.settings.relyingParty
  if (party === null) return new Refusal('not_found')
  const hasOne = await holdFactor(tx, person.id)
  if (hasOne && (await useProof(call, { kind: 'add_passkey' }, input.proof)) === null) return new Refusal('proof_needed')
  const untilAt = tx.now + setupMinutes * 60_000
  return {
    challenge: await giveChallenge(call, newPasskeyAbout(hasOne), untilAt),
    rpId: party.id,
    userHandle: Buffer.from(app.vault.mark(person.id, userHandlePlace), 'hex').toString('base64url'),
    userName: person.name,
    algorithms: passkeyAlgorithms,
    exclude: await offeredPasskeys(tx, person.id),
    untilAt,
  }
}
