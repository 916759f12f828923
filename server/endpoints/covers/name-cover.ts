import { mayNameCover, type Cover } from '#governance/cover.ts'
import { newCoverId } from '../../changes/new-id.ts'
import { tellOfCover } from '../../changes/tell-of-cover.ts'
import { loadCoverFacts } from '../../facts/load-cover-facts.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentCovers } from '../../present/cover-view.ts'
import { createLens } from '../../present/lens.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { insertCover } from '../../store/covers.ts'
import { lockPerson } from '../../store/directory.ts'

export const nameCover: Endpoint<'nameCover'> = async (call, input) => {
  // two at once must not overlap
  if ((await lockPerson(call.tx, input.absentId)) === null) return new Refusal('not_found')
  const lens = await createLens(call.tx, call.person)
  const facts = await loadCoverFacts(lens, input.absentId, input.coverId)
  if (facts === null) return new Refusal('not_found')
  const wanted = { ...input, fromAt: Math.max(input.fromAt ?? call.tx.now, call.tx.now) }
  const verdict = mayNameCover(wanted, facts)
  if (!verdict.allowed) return new Refusal('not_allowed', verdict.causes, await namesOf(lens, verdict.causes))
  const cover: Cover = { ...wanted, id: newCoverId(), endedAt: null }
  await insertCover(call.tx, cover)
  await tellOfCover(call.tx, cover, 'cover.named', { actorId: call.person.id, requestId: call.requestId })
  const [view] = await presentCovers(lens, [cover])
  if (view === undefined) throw new Error('a cover was named, and there is none to show')
  return view
}
