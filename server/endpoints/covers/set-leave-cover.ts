import { maySetLeaveCover } from '#governance/cover.ts'
import { loadCoverFacts } from '../../facts/load-cover-facts.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentLeaveCover } from '../../present/cover-view.ts'
import { createLens } from '../../present/lens.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { lockPerson } from '../../store/directory.ts'
import { setStandingCover } from '../../store/leaves.ts'
import { appendEntry } from '../../store/log.ts'

export const setLeaveCover: Endpoint<'setLeaveCover'> = async (call, { personId, coverId, highestRisk, roleIds }) => {
  if (call.app.settings.leaveProcessCode === null || (await lockPerson(call.tx, personId)) === null) return new Refusal('not_found')
  const lens = await createLens(call.tx, call.person)
  const facts = await loadCoverFacts(lens, personId, coverId)
  if (facts === null) return new Refusal('not_found')
  const verdict = maySetLeaveCover({ absentId: personId, coverId }, facts)
  if (!verdict.allowed) return new Refusal('not_allowed', verdict.causes, await namesOf(lens, verdict.causes))
  const standing = coverId === null ? null : { coverId, highestRisk, roleIds }
  await setStandingCover(call.tx, personId, standing)
  await appendEntry(call.tx, {
    actorId: call.person.id,
    requestId: call.requestId,
    action: 'cover.for_leaves',
    objectKind: 'person',
    objectId: personId,
    facts: { personId, coverId, ...(standing !== null && { highestRisk, roleIds }) },
  })
  await call.tx.announce({ topic: 'me', changeId: null, personIds: [personId] })
  return { standing: await presentLeaveCover(lens, standing) }
}
