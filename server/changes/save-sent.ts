import type { Change, ChangeContent } from '#governance/change/change.ts'
import type { RoutedContent, RoutedPlan } from '#governance/change/routed-act.ts'
import { beganWaiting } from '#governance/change/wait.ts'
import type { PersonId } from '#governance/id.ts'
import { decidersNow } from '#governance/stage.ts'
import type { Tx } from '../store/database.ts'
import { insertChange } from '../store/changes.ts'
import { contentHashOf } from './content-hash.ts'
import { newChangeId } from './new-id.ts'
import { announceChange, notify } from './notify.ts'
import { recordChange } from './record.ts'

export interface Sent {
  readonly content: Extract<ChangeContent, { kind: 'ask_for_role' | 'hand_over' | 'recover_factor' }> | RoutedContent
  readonly plan: Pick<RoutedPlan, 'risk' | 'stages'> & { readonly domain: NonNullable<RoutedPlan['domain']> }
  readonly requesterId: PersonId
  readonly beneficiaryId: PersonId
  readonly batchId: string | null
  readonly requestId: string
}

/** A proposal goes on its way: stored, recorded, and told to who decides first and to the one it is for. */
export async function saveSent(tx: Tx, { content, plan, requesterId, beneficiaryId, batchId, requestId }: Sent): Promise<Change> {
  const body = {
    content,
    requesterId,
    beneficiaryId,
    risk: plan.risk,
    domainId: plan.domain.id,
    policyVersion: plan.domain.policy.version,
    version: 1,
    stages: plan.stages,
  }
  const change: Change = {
    ...body,
    id: newChangeId(),
    contentHash: contentHashOf(body),
    stage: 0,
    status: 'pending',
    decisions: [],
    createdAt: tx.now,
    versionAt: tx.now,
    wait: beganWaiting(tx.now),
    offer: null,
    undoes: null,
    undoneBy: null,
    batchId,
    endedAt: null,
  }
  await insertChange(tx, change)
  await recordChange(tx, change, {
    action: 'change.sent',
    actorId: requesterId,
    requestId,
    reason: content.input.reason,
    before: null,
    facts: { input: content.input, stages: plan.stages, ...(batchId !== null && { batchId }) },
  })
  await notify(tx, change, 'to_decide', decidersNow(change), 'v1.0')
  if (beneficiaryId !== requesterId) await notify(tx, change, 'asked_for_you', [beneficiaryId], 'v1')
  await announceChange(tx, change)
  return change
}
