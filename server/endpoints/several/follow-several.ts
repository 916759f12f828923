import type { FollowedAct } from '#contract/several.ts'
import { isSeveral } from '#governance/change/several.ts'
import { mayUndo, undoUntil } from '#governance/change/undo.ts'
import { isLost } from '../../facts/lost-acts.ts'
import type { Endpoint } from '../../http/endpoint.ts'
import { changesByIds } from '../../store/changes.ts'
import { deliveriesOf, type DeliveryState } from '../../store/outbox.ts'

/** The worst of it: one that waits for a person is not done because another one is. */
function progressOf(states: readonly DeliveryState[]): Pick<FollowedAct, 'delivery' | 'because'> {
  const parked = states.find(({ state }) => state === 'parked')
  if (parked) return { delivery: 'needs_attention', because: parked.lastError }
  return { delivery: states.some(({ state }) => state === 'waiting' || state === 'leased') ? 'waiting' : 'done', because: null }
}

export const followSeveral: Endpoint<'followSeveral'> = async (call, { changeIds }) => {
  const changes = await changesByIds(call.tx, changeIds)
  const deliveries = await deliveriesOf(call.tx, changeIds)
  const rows = changeIds.flatMap((changeId): FollowedAct[] => {
    const change = changes.get(changeId)
    if (change === undefined || !isSeveral(change.content) || change.requesterId !== call.person.id) return []
    const states = deliveries.get(changeId) ?? []
    const undo = { allowed: mayUndo(change, call.person, call.tx.now, states.some(isLost)).allowed, untilAt: undoUntil(change) }
    return [{ changeId, ...progressOf(states), undo }]
  })
  return { rows }
}
