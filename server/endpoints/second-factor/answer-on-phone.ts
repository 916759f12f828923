import { isLocked } from '#governance/second-factor.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { countWrong } from '../../second-factor/count-wrong.ts'
import { useProof } from '../../second-factor/proof.ts'
import { lockFactor } from '../../store/factors.ts'
import { confirm, confirmationByLink, endConfirmation } from '../../store/phone-confirmations.ts'

/** The number first, and without a proof: a right one would take back what wrong numbers are counted. */
export const answerOnPhone: Endpoint<'answerOnPhone'> = async (call, { link, number, proof }) => {
  const { tx, person } = call
  const factor = await lockFactor(tx, person.id)
  if (factor === null) return { result: 'over' }
  if (isLocked(factor, tx.now)) return { result: 'locked', untilAt: factor.lockedUntil ?? tx.now }
  const open = await confirmationByLink(tx, person.id, link)
  if (open === null || open.means !== null) return { result: 'over' }
  const told = { topic: 'me', changeId: null, personIds: [person.id] } as const
  if (number !== open.number) {
    await endConfirmation(tx, link)
    await tx.announce(told)
    return countWrong(call, factor, 'factor.number_failed')
  }
  if (proof === null) return { result: 'right' }
  const means = await useProof(call, { kind: 'confirm_on_phone', link }, proof)
  if (means === null) return new Refusal('proof_needed')
  await confirm(tx, link, means)
  await tx.announce(told)
  return { result: 'confirmed' }
}
