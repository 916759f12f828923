import type { Change } from '#governance/change/change.ts'
import type { PersonId } from '#governance/id.ts'
import { decidersOf } from '#governance/stage.ts'
import type { NoticeKind } from '../notices/compose.ts'
import type { Tx } from '../store/database.ts'
import { effectPriority, enqueue } from '../store/outbox.ts'

/** Puts one work notice a person into the outbox, in the transaction that gives the reason for it. */
export async function notify(tx: Tx, change: Change, kind: NoticeKind, to: readonly PersonId[], about: string): Promise<void> {
  for (const personId of new Set(to)) {
    await enqueue(tx, {
      effectKey: `notice:${change.id}:${kind}:${about}:${personId}`,
      kind: 'notice',
      aggregate: `notice:${personId}`,
      payload: { kind, changeId: change.id, personId },
      changeId: change.id,
      personId,
      priority: effectPriority.notice,
    })
  }
}

/** Everyone whose screens show this change. */
export function audienceOf(change: Change): PersonId[] {
  return [...new Set([change.requesterId, change.beneficiaryId, ...change.stages.flatMap(decidersOf)])]
}

export async function announceChange(tx: Tx, change: Change): Promise<void> {
  await tx.announce({ topic: 'change', changeId: change.id, personIds: audienceOf(change) })
}
