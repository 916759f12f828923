import { aboutOf } from '#governance/change/about.ts'
import type { Change } from '#governance/change/change.ts'
import { reaches } from '#governance/cover.ts'
import type { PersonId } from '#governance/id.ts'
import { everAskedAt } from '#governance/stage.ts'
import type { NoticeKind } from '../notices/compose.ts'
import { awayNow } from '../store/covers.ts'
import type { Tx } from '../store/database.ts'
import { effectPriority, enqueue } from '../store/outbox.ts'

/** What is asked of somebody who is away is asked of who covers her as well. */
const askedOfCovers: readonly NoticeKind[] = ['to_decide', 'reminder', 'voided']

/** Who covers these people now, as far as it reaches this change. */
async function coveringFor(tx: Tx, change: Change, ids: readonly PersonId[]): Promise<readonly PersonId[]> {
  const about = aboutOf(change)
  return [...(await awayNow(tx, ids)).values()].flatMap((cover) => (cover.coverId !== null && reaches(cover, about) ? [cover.coverId] : []))
}

/** Puts one work notice a person into the outbox, in the transaction that gives the reason for it. */
export async function notify(tx: Tx, change: Change, kind: NoticeKind, to: readonly PersonId[], about: string): Promise<void> {
  const covering = askedOfCovers.includes(kind) ? await coveringFor(tx, change, to) : []
  for (const personId of new Set([...to, ...covering])) {
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
  return [...new Set([change.requesterId, change.beneficiaryId, ...change.stages.flatMap(everAskedAt)])]
}

export async function announceChange(tx: Tx, change: Change): Promise<void> {
  const audience = audienceOf(change)
  const covering = await coveringFor(tx, change, audience)
  await tx.announce({ topic: 'change', changeId: change.id, personIds: [...new Set([...audience, ...covering])] })
}
