import { mayHandOn } from '#governance/change/hand-on.ts'
import { candidatesFor } from '../../facts/hand-on-candidates.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { findSeen } from './see-change.ts'

export const previewHandOn: Endpoint<'previewHandOn'> = async (call, { changeId }) => {
  const seen = await findSeen(call, changeId)
  if (seen instanceof Refusal) return seen
  const { lens, change } = seen
  const may = mayHandOn(change, await lens.actor())
  if (!may.allowed) return new Refusal('not_allowed', may.causes, await namesOf(lens, may.causes))
  const candidates = await candidatesFor(lens, change)
  await lens.meet(candidates.map(({ personId }) => personId))
  return { candidates: candidates.map(({ personId, as }) => ({ person: lens.brief(personId), as })) }
}
