import type { Change, ChangeContent } from '#governance/change/change.ts'
import type { Domain } from '#governance/domain.ts'
import { beganWaiting } from '#governance/change/wait.ts'
import type { ChangeId, PersonId } from '#governance/id.ts'
import type { Risk } from '#governance/permission.ts'
import type { Tx } from '../store/database.ts'
import { insertChange } from '../store/changes.ts'
import { contentHashOf } from './content-hash.ts'
import { newChangeId } from './new-id.ts'

export interface ActAtOnce {
  readonly content: ChangeContent
  readonly requesterId: PersonId
  readonly beneficiaryId: PersonId
  readonly risk: Risk
  readonly domain: Domain
  /** The change that it takes back. */
  readonly undoes?: ChangeId
  /** Sent together with others. */
  readonly batchId?: string
}

/** A change that needs nobody's approval: the act of an active grant. It is stored as applied, before its effects. */
export async function saveActAtOnce(tx: Tx, act: ActAtOnce): Promise<Change> {
  const body = {
    content: act.content,
    requesterId: act.requesterId,
    beneficiaryId: act.beneficiaryId,
    risk: act.risk,
    domainId: act.domain.id,
    policyVersion: act.domain.policy.version,
    version: 1,
    stages: [],
  }
  const change: Change = {
    ...body,
    id: newChangeId(),
    contentHash: contentHashOf(body),
    stage: 0,
    status: 'applied',
    decisions: [],
    createdAt: tx.now,
    versionAt: tx.now,
    wait: beganWaiting(tx.now),
    offer: null,
    undoes: act.undoes ?? null,
    undoneBy: null,
    batchId: act.batchId ?? null,
    endedAt: tx.now,
  }
  await insertChange(tx, change)
  return change
}
