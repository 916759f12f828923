import type { Change } from '#governance/change/change.ts'
import { handOn } from '#governance/change/hand-on.ts'
import type { PersonId } from '#governance/id.ts'
import { stageFor } from '#governance/stage.ts'
import type { Call } from '../http/endpoint.ts'
import { updateChange } from '../store/changes.ts'
import { announceChange, notify } from './notify.ts'
import { recordChange } from './record.ts'

/** Somebody else decides in her place; what was decided before stands. */
export async function saveHandOn(call: Call, change: Change, toId: PersonId): Promise<Change> {
  const after = handOn(change, call.person.id, toId, call.tx.now)
  await updateChange(call.tx, after)
  await recordChange(call.tx, after, {
    action: 'change.handed_on',
    actorId: call.person.id,
    requestId: call.requestId,
    reason: null,
    before: change.contentHash,
    facts: { stage: stageFor(change, call.person.id), personId: toId },
  })
  await notify(call.tx, after, 'to_decide', [toId], `v${after.version}.${after.stage}.on${after.wait.since}`)
  await announceChange(call.tx, after)
  return after
}
