import { mayAnswerOffer, mayWithdrawOffer } from '#governance/change/offer.ts'
import { removeOffer } from '../../changes/offer.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentChange } from '../../present/change-detail.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { holdShown } from './see-change.ts'

export const dropOffer: Endpoint<'dropOffer'> = async (call, input) => {
  const held = await holdShown(call, input)
  if (held instanceof Refusal) return held
  const { lens, change } = held
  if (change.offer === null || change.offer.hash !== input.offerHash) return new Refusal('change_moved')
  const declines = change.requesterId === call.person.id
  const may = declines ? mayAnswerOffer(change, call.person) : mayWithdrawOffer(change, call.person)
  if (!may.allowed) return new Refusal('not_allowed', may.causes, await namesOf(lens, may.causes))
  return presentChange(lens, await removeOffer(call, change, change.offer, declines ? 'declined' : 'withdrawn'))
}
