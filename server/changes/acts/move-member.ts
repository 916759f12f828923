import type { MoveMemberInput } from '#governance/change/change.ts'
import { departmentsAfterMove, mayMove } from '#governance/change/kinds/move-member.ts'
import { visibleMember } from '../../facts/visible-member.ts'
import type { Lens } from '../../present/lens.ts'
import { applyMembershipLocally } from '../../store/member-writes.ts'
import { effectPriority, enqueue } from '../../store/outbox.ts'
import { aggregateOf } from '../aggregates.ts'
import { recordChange } from '../record.ts'
import type { PreparedAct } from './act.ts'

/** The mirror shows the move at once; the platform is told by the outbox, which notices what changed there meanwhile. */
export async function prepareMove(lens: Lens, input: MoveMemberInput): Promise<PreparedAct | null> {
  const { tx } = lens
  const member = await visibleMember(lens, input.memberId)
  if (member === null) return null
  const after = departmentsAfterMove(member, input)
  return {
    verdict: mayMove(lens.viewer, member, input),
    risk: 'medium',
    scope: { include: [input.fromDepartmentId, input.toDepartmentId], exclude: [] },
    beneficiaryId: member.id,
    async apply(change, doer) {
      await applyMembershipLocally(tx, member.id, after)
      await recordChange(tx, change, {
        action: 'member.moved',
        ...doer,
        reason: null,
        before: null,
        facts: { memberId: member.id, before: member.departmentIds, after },
      })
      await enqueue(tx, {
        effectKey: `move:${change.id}`,
        kind: 'member_departments',
        aggregate: aggregateOf.membership(member.id),
        payload: { memberId: member.id, from: input.fromDepartmentId, to: input.toDepartmentId, before: member.departmentIds },
        changeId: change.id,
        personId: member.id,
        priority: effectPriority.act,
      })
      await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
    },
  }
}
