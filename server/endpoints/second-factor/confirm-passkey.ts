import type { Endpoint } from '../../http/endpoint.ts'
import { challengeOf, checkNewPasskey } from '../../second-factor/check-passkey.ts'
import { newPasskeyAbout } from '../../second-factor/new-passkey-about.ts'
import { newRecoveryCodes } from '../../second-factor/new-recovery-codes.ts'
import { recordFactor } from '../../second-factor/record-factor.ts'
import { beginWithPasskey, holdFactor, markRegistered } from '../../store/factors.ts'
import { deletePasskey, putPasskey } from '../../store/passkeys.ts'

/** A first factor comes with recovery codes, whatever it is; one more leaves those there are. */
export const confirmPasskey: Endpoint<'confirmPasskey'> = async (call, { name, passkey, ...answered }) => {
  const { app, tx, person } = call
  const party = app.settings.relyingParty
  const hasOne = await holdFactor(tx, person.id)
  const open = await challengeOf(call, newPasskeyAbout(hasOne), answered)
  if (party === null || open === null) return { result: 'expired' }
  const checked = await checkNewPasskey({ id: passkey.id, ...answered }, party, open)
  if (checked === null) return { result: 'wrong' }
  if (!(await putPasskey(tx, { ...checked, personId: person.id, name, transports: passkey.transports }))) return { result: 'wrong' }
  const { codes, marks } = newRecoveryCodes(call)
  if (hasOne) await markRegistered(tx, person.id)
  else if (!(await beginWithPasskey(tx, person.id, marks))) {
    await deletePasskey(tx, passkey.id)
    return { result: 'expired' }
  }
  await recordFactor(call, { action: 'passkey.registered', name })
  await tx.announce({ topic: 'me', changeId: null, personIds: [person.id] })
  return { result: 'registered', recoveryCodes: hasOne ? [] : codes }
}
