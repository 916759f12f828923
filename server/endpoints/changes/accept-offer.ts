import { mayAnswerOffer, offerCauses } from '#governance/change/offer.ts'
import { holdForYes } from '../../changes/hold-for-yes.ts'
import { takeOffer } from '../../changes/offer.ts'
import { planOffered } from '../../facts/plan-offered.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentChange } from '../../present/change-detail.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { holdShown } from './see-change.ts'

export const acceptOffer: Endpoint<'acceptOffer'> = async (call, input) => {
  // taking it may be what gives it
  await holdForYes(call.tx, input.changeId)
  const held = await holdShown(call, input)
  if (held instanceof Refusal) return held
  const { lens, change } = held
  const { offer, content } = change
  const may = mayAnswerOffer(change, call.person)
  if (!may.allowed || content.kind !== 'ask_for_role') return new Refusal('not_allowed', may.causes, await namesOf(lens, may.causes))
  // taken back, replaced or declined meanwhile: what was shown is not what would be taken
  if (offer === null || offer.hash !== input.offerHash) return new Refusal('change_moved')
  // departments and roles may have changed since it was made
  const [first, ...rest] = offerCauses(offer, content.input, lens.viewer)
  if (first !== undefined) return new Refusal('not_allowed', [first, ...rest], await namesOf(lens, [first, ...rest]))
  const planned = await planOffered(call.tx, change, lens.viewer, offer)
  if (planned.plan === null) return new Refusal('not_allowed', planned.causes, await namesOf(lens, planned.causes))
  return presentChange(lens, await takeOffer(call, change, offer, planned))
}
