import type { Change } from '#governance/change/change.ts'
import type { Tx } from '../store/database.ts'
import { besideTheAct } from '../store/lost-effects.ts'
import { effectPriority, enqueue, park, type OutboxRow } from '../store/outbox.ts'

const minuteMs = 60_000
/** What is written down at the end of the minute is still seen by the one notice that tells of it. */
const graceMs = 5000

/**
 * Parks an effect for a person to see, and has its requester told, who may have left the app believing it done. What goes wrong
 * within one minute is told together: of twenty people moved at once there is one notice.
 */
export async function giveUp(tx: Tx, effect: OutboxRow, because: string, change: Change | null): Promise<void> {
  if (!(await park(tx, effect, because)) || change === null || besideTheAct.includes(effect.kind)) return
  const sinceAt = Math.floor(tx.now / minuteMs) * minuteMs
  const key = `not_done:${change.requesterId}:${sinceAt}`
  await enqueue(tx, {
    effectKey: key,
    kind: 'notice',
    aggregate: key,
    payload: { kind: 'not_done', personId: change.requesterId, sinceAt, untilAt: sinceAt + minuteMs },
    priority: effectPriority.notice,
    dueAt: sinceAt + minuteMs + graceMs,
    changeId: change.id,
    personId: change.requesterId,
  })
}
