import type { Change } from '#governance/change/change.ts'
import type { ChangeId } from '#governance/id.ts'
import type { Call } from '../http/endpoint.ts'
import { updateChange } from '../store/changes.ts'
import { announceChange } from './notify.ts'
import { recordChange } from './record.ts'

/** The change that was taken back names the one that did it, and the log says so of it as well. */
export async function markUndone(call: Call, change: Change, undoneBy: ChangeId): Promise<void> {
  const undone = { ...change, undoneBy }
  await updateChange(call.tx, undone)
  await recordChange(call.tx, undone, {
    action: 'change.undone',
    actorId: call.person.id,
    requestId: call.requestId,
    reason: null,
    before: change.contentHash,
    facts: { undoneBy },
  })
  await announceChange(call.tx, undone)
}
