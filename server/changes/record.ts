import type { Change } from '#governance/change/change.ts'
import type { PersonId } from '#governance/id.ts'
import type { Tx } from '../store/database.ts'
import { appendEntry } from '../store/log.ts'

export interface Evidence {
  readonly action: string
  /** null: the clock, or the system itself. */
  readonly actorId: PersonId | null
  /** In whose place. */
  readonly onBehalfOf?: PersonId | null
  readonly requestId: string | null
  readonly reason: string | null
  readonly before: string | null
  readonly facts: Readonly<Record<string, unknown>>
}

/** One entry of the log about a change, in the transaction of its effect (R12): no entry, no effect. */
export async function recordChange(tx: Tx, change: Change, evidence: Evidence): Promise<void> {
  await appendEntry(tx, {
    actorId: evidence.actorId,
    onBehalfOf: evidence.onBehalfOf ?? null,
    action: evidence.action,
    objectKind: 'change',
    objectId: change.id,
    changeId: change.id,
    beforeHash: evidence.before,
    afterHash: change.contentHash,
    requestId: evidence.requestId,
    reason: evidence.reason,
    facts: { kind: change.content.kind, version: change.version, status: change.status, ...evidence.facts },
    about: { ...change.content.input, beneficiaryId: change.beneficiaryId },
  })
}
