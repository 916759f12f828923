import { isLocked } from '#governance/second-factor.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { phoneNumbers } from '../../second-factor/phone-numbers.ts'
import { proofEnd } from '../../second-factor/proof.ts'
import { tellOwner } from '../../second-factor/tell-owner.ts'
import { lockFactor } from '../../store/factors.ts'
import { putConfirmation } from '../../store/phone-confirmations.ts'
import { hit } from '../../store/rates.ts'
import { findSeen } from '../changes/see-change.ts'
import { hashOf, newToken } from '../../token.ts'

/** Five in a quarter of an hour, so that nobody is tired into a yes. */
const asksInWindow = 5
const windowSeconds = 900

export const askOnPhone: Endpoint<'askOnPhone'> = async (call, { changeId, contentHash }) => {
  const { tx, person } = call
  const seen = await findSeen(call, changeId)
  // who knew once what it says need not see it any more
  if (seen instanceof Refusal || seen.change.status !== 'pending' || seen.change.contentHash !== contentHash)
    return new Refusal('not_found')
  const factor = await lockFactor(tx, person.id)
  if (factor === null) return { result: 'none' }
  if (isLocked(factor, tx.now)) return { result: 'locked', untilAt: factor.lockedUntil ?? tx.now }
  const { allowed } = await hit(tx, `on phone ${person.id}`, windowSeconds, asksInWindow)
  if (!allowed) return { result: 'often' }
  const [token, link, untilAt] = [newToken(), newToken(), proofEnd(tx.now)]
  const { number, numbers } = phoneNumbers()
  await putConfirmation(tx, {
    link,
    deskHash: hashOf(token),
    personId: person.id,
    changeId,
    contentHash,
    number,
    numbers,
    expiresAt: untilAt,
  })
  await tellOwner(tx, { kind: 'confirm_on_phone', personId: person.id, untilAt, about: hashOf(link), link })
  return { result: 'sent', token, number, untilAt }
}
