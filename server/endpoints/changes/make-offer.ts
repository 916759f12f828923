import { mayOffer, offerCauses } from '#governance/change/offer.ts'
import { saveOffer } from '../../changes/offer.ts'
import { askerOf, planOffered } from '../../facts/plan-offered.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentChange } from '../../present/change-detail.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { askFromInput } from '../asks/ask-input.ts'
import { holdShown } from './see-change.ts'

export const makeOffer: Endpoint<'makeOffer'> = async (call, input) => {
  const held = await holdShown(call, input)
  if (held instanceof Refusal) return held
  const { lens, change } = held
  const may = mayOffer(change, await lens.actor())
  if (!may.allowed || change.content.kind !== 'ask_for_role') return new Refusal('not_allowed', may.causes, await namesOf(lens, may.causes))
  const asked = change.content.input
  const { roleId, scope, lengthMinutes } = askFromInput({ ...asked, ...input }, lens.viewer.tree)
  const offered = { roleId, scope, lengthMinutes, byId: call.person.id }
  const [first, ...rest] = offerCauses(offered, asked, lens.viewer)
  if (first !== undefined) return new Refusal('not_allowed', [first, ...rest], await namesOf(lens, [first, ...rest]))
  // What could not be taken is not offered: she would tap, and be refused.
  const planned = await planOffered(call.tx, change, await askerOf(lens, change), offered)
  if (planned.plan === null) return new Refusal('not_allowed', planned.causes, await namesOf(lens, planned.causes))
  return presentChange(lens, await saveOffer(call, change, offered))
}
