import type { Endpoint } from '../../http/endpoint.ts'
import { giveProof } from '../../second-factor/proof.ts'
import { hashOf } from '../../token.ts'
import { confirmationByDesk, endConfirmation } from '../../store/phone-confirmations.ts'

/** The proof lasts as long as what was asked, and not from now on: two minutes are for all of it. */
export const takeFromPhone: Endpoint<'takeFromPhone'> = async (call, { token }) => {
  const { tx, person } = call
  const open = await confirmationByDesk(tx, person.id, hashOf(token))
  if (open === null) return { result: 'over' }
  const { changeId, contentHash, means, expiresAt } = open
  if (means === null) return { result: 'waiting' }
  await endConfirmation(tx, open.link)
  return { result: 'proved', ...(await giveProof(call, { kind: 'approve_change', changeId, contentHash }, { means, untilAt: expiresAt })) }
}
