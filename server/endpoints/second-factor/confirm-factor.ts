import { setupMinutes } from '#governance/second-factor.ts'
import type { Endpoint } from '../../http/endpoint.ts'
import { stepOf } from '../../second-factor/one-time-code.ts'
import { newRecoveryCodes } from '../../second-factor/new-recovery-codes.ts'
import { factorPlace, setupPlace } from '../../second-factor/places.ts'
import { recordFactor } from '../../second-factor/record-factor.ts'
import { lockFactor, lockSetup, putApp } from '../../store/factors.ts'

/** One that replaces another was begun with a proof by that one, so a code of the new one is all that is left to ask for. */
export const confirmFactor: Endpoint<'confirmFactor'> = async (call, input) => {
  const { app, tx, person } = call
  // the factor before the set-up, as everywhere: of two confirmations at once the second finds nothing left to confirm
  await lockFactor(tx, person.id)
  const setup = await lockSetup(tx, person.id)
  if (setup === null || setup.begunAt + setupMinutes * 60_000 <= tx.now) return { result: 'expired' }
  const secret = app.vault.open(setup.secret, setupPlace(person.id))
  const step = stepOf(secret, input.code.replace(/\s/g, ''), { lastStep: 0 }, tx.now)
  if (typeof step !== 'number') return { result: 'wrong' }
  const { codes, marks } = newRecoveryCodes(call)
  // the code that confirms is used up by it
  await putApp(tx, { personId: person.id, secret: app.vault.seal(secret, factorPlace(person.id)), lastStep: step }, marks)
  await recordFactor(call, { action: 'factor.registered' })
  await tx.announce({ topic: 'me', changeId: null, personIds: [person.id] })
  return { result: 'registered', recoveryCodes: codes }
}
