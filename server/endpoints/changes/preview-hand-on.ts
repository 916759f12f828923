import { mayHandOn } from '#governance/change/hand-on.ts'
import { candidatesFor } from '../../facts/hand-on-candidates.ts'
import { maySeeChange } from '../../facts/may-see-change.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { createLens } from '../../present/lens.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { findChange } from '../../store/changes.ts'

export const previewHandOn: Endpoint<'previewHandOn'> = async (call, { changeId }) => {
  const change = await findChange(call.tx, changeId)
  if (change === null) return new Refusal('not_found')
  const lens = await createLens(call.tx, call.person)
  if (!(await maySeeChange(lens, change))) return new Refusal('not_found')
  const may = mayHandOn(change, await lens.actor())
  if (!may.allowed) return new Refusal('not_allowed', may.causes, await namesOf(lens, may.causes))
  const candidates = await candidatesFor(lens, change)
  await lens.meet(candidates.map(({ personId }) => personId))
  return { candidates: candidates.map(({ personId, as }) => ({ person: lens.brief(personId), as })) }
}
