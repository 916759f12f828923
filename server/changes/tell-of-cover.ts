import type { Cover } from '#governance/cover.ts'
import type { PersonId } from '#governance/id.ts'
import type { Tx } from '../store/database.ts'
import { appendEntry } from '../store/log.ts'

/** One entry of the log about a cover, in the transaction of its effect (R12); the pages of both of them read again. */
export async function tellOfCover(
  tx: Tx,
  cover: Cover,
  action: 'cover.named' | 'cover.ended' | 'leave.taken' | 'leave.revoked',
  { leaveId, ...by }: { readonly actorId: PersonId | null; readonly requestId: string | null; readonly leaveId?: string },
): Promise<void> {
  const { id, absentId, coverId, fromAt, untilAt, highestRisk, roleIds } = cover
  await appendEntry(tx, {
    ...by,
    action,
    objectKind: 'cover',
    objectId: id,
    facts: { personId: absentId, coverId, fromAt, untilAt, highestRisk, roleIds, ...(leaveId !== undefined && { leaveId }) },
  })
  const personIds = [absentId, coverId ?? []].flat()
  await tx.announce({ topic: 'inbox', changeId: null, personIds })
  await tx.announce({ topic: 'me', changeId: null, personIds })
}
