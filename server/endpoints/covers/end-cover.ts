import { managersAbove } from '#governance/chain-of-managers.ts'
import { mayEndCover } from '#governance/cover.ts'
import { tellOfCover } from '../../changes/tell-of-cover.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { createLens } from '../../present/lens.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { endCover as storeEnd, lockCover } from '../../store/covers.ts'
import { lookAnewAtWaitingFor } from '../../store/changes.ts'
import { withManagers } from '../../store/directory.ts'

export const endCover: Endpoint<'endCover'> = async (call, { coverId }) => {
  const cover = await lockCover(call.tx, coverId)
  const aboveIds = cover === null ? [] : managersAbove(cover.absentId, await withManagers(call.tx, [cover.absentId]))
  const me = call.person.id
  if (cover === null || (me !== cover.absentId && me !== cover.coverId && !aboveIds.includes(me))) return new Refusal('not_found')
  const lens = await createLens(call.tx, call.person)
  const verdict = mayEndCover(cover, me, aboveIds, call.tx.now)
  if (!verdict.allowed) return new Refusal('not_allowed', verdict.causes, await namesOf(lens, verdict.causes))
  const ended = { ...cover, endedAt: call.tx.now }
  await storeEnd(call.tx, coverId, call.tx.now)
  await lookAnewAtWaitingFor(call.tx, cover.absentId)
  await tellOfCover(call.tx, ended, 'cover.ended', { actorId: me, requestId: call.requestId })
  return { endedAt: call.tx.now }
}
