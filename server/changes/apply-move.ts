import type { Change, MoveMemberInput } from '#governance/change/change.ts'
import type { DepartmentId, PersonId } from '#governance/id.ts'
import type { Tx } from '../store/database.ts'
import { applyMembershipLocally } from '../store/member-writes.ts'
import { effectPriority, enqueue } from '../store/outbox.ts'
import { recordChange } from './record.ts'

export interface MoveToApply {
  readonly input: MoveMemberInput
  readonly before: readonly DepartmentId[]
  readonly after: readonly DepartmentId[]
  readonly actorId: PersonId
  readonly requestId: string
}

/** The mirror shows the move at once; the platform is told by the outbox, which notices what changed there meanwhile. */
export async function applyMove(tx: Tx, change: Change, move: MoveToApply): Promise<void> {
  await applyMembershipLocally(tx, move.input.memberId, move.after)
  await recordChange(tx, change, {
    action: 'member.moved',
    actorId: move.actorId,
    requestId: move.requestId,
    reason: null,
    before: null,
    facts: { memberId: move.input.memberId, before: move.before, after: move.after },
  })
  await enqueue(tx, {
    effectKey: `move:${change.id}`,
    kind: 'member_departments',
    aggregate: `member:${move.input.memberId}`,
    payload: { memberId: move.input.memberId, from: move.input.fromDepartmentId, to: move.input.toDepartmentId },
    changeId: change.id,
    personId: move.input.memberId,
    priority: effectPriority.act,
  })
  await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
}
