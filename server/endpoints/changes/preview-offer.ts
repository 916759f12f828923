import type { RightTerms } from '#governance/change/change.ts'
import { mayOffer } from '#governance/change/offer.ts'
import { proposals, smallerChoices } from '#governance/change/smaller-terms.ts'
import { askerOf, outcomeOfOffer, planOffered } from '../../facts/plan-offered.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentScope } from '../../present/scope-view.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { person } from '../../store/directory.ts'
import { findSeen } from './see-change.ts'

export const previewOffer: Endpoint<'previewOffer'> = async (call, { changeId }) => {
  const seen = await findSeen(call, changeId)
  if (seen instanceof Refusal) return seen
  const { lens, change } = seen
  const may = mayOffer(change, await lens.actor())
  if (!may.allowed || change.content.kind !== 'ask_for_role') return new Refusal('not_allowed', may.causes, await namesOf(lens, may.causes))
  const asked = change.content.input
  const home = (await person(call.tx, change.beneficiaryId))?.departmentIds ?? []
  const choices = smallerChoices(asked, home, lens.viewer)
  const asker = await askerOf(lens, change)
  const shown = async ({ roleId, scope, lengthMinutes }: RightTerms) => ({ roleId, scope: await presentScope(lens, scope), lengthMinutes })
  const ready = []
  for (const terms of proposals(asked, choices)) {
    const offered = { ...terms, byId: call.person.id }
    const leadsTo = outcomeOfOffer(call.tx, change, await planOffered(call.tx, change, asker, offered))
    if (leadsTo !== null) ready.push({ ...(await shown(terms)), leadsTo })
  }
  const scopes = []
  for (const scope of choices.scopes) scopes.push(await presentScope(lens, scope))
  return { proposals: ready, lengths: [...choices.lengths], scopes, roleIds: [...choices.roleIds] }
}
