import { reachDepartments } from '#governance/authorize.ts'
import type { AddMemberInput } from '#governance/change/change.ts'
import { mayAddMember } from '#governance/change/kinds/add-member.ts'
import type { Lens } from '../../present/lens.ts'
import { person } from '../../store/directory.ts'
import { effectPriority, enqueue } from '../../store/outbox.ts'
import { aggregateOf } from '../aggregates.ts'
import { recordChange } from '../record.ts'
import type { PreparedAct } from './act.ts'

/** The mirror waits for the platform: an invitation may stay unanswered. */
export async function prepareAddMember(lens: Lens, input: AddMemberInput): Promise<PreparedAct | null> {
  const { tx, viewer } = lens
  const seen = reachDepartments(viewer, 'department.view')
  if (!input.departmentIds.every((id) => seen.has(id))) return null
  const manager = input.managerId === null ? null : await person(tx, input.managerId)
  return {
    verdict: mayAddMember(viewer, input, manager),
    risk: 'medium',
    scope: { include: [...input.departmentIds], exclude: [] },
    beneficiaryId: viewer.person.id,
    async apply(change, doer) {
      // Her number stands where it is needed and not in the log, which keeps everything for good.
      const { mobile: _mobile, ...facts } = input
      await recordChange(tx, change, { action: 'member.added', ...doer, reason: null, before: null, facts })
      await enqueue(tx, {
        effectKey: `add:${change.id}`,
        kind: 'member_added',
        aggregate: aggregateOf.membership(input.memberId),
        payload: { ...input },
        changeId: change.id,
        personId: null,
        priority: effectPriority.act,
      })
    },
  }
}
