import type { UpdateMemberInput } from '#governance/change/change.ts'
import { mayUpdateMemberSo } from '#governance/change/kinds/update-member.ts'
import { visibleMember } from '../../facts/visible-member.ts'
import type { Lens } from '../../present/lens.ts'
import { profilesOf } from '../../store/directory.ts'
import { setProfile } from '../../store/member-writes.ts'
import { effectPriority, enqueue } from '../../store/outbox.ts'
import { aggregateOf } from '../aggregates.ts'
import { recordChange } from '../record.ts'
import type { PreparedAct } from './act.ts'

/** The mirror shows it at once; the platform is told by the outbox, which notices what changed there meanwhile. */
export async function prepareUpdateMember(lens: Lens, input: UpdateMemberInput): Promise<PreparedAct | null> {
  const { tx } = lens
  const { before, after } = input
  const member = await visibleMember(lens, input.memberId)
  const profile = (await profilesOf(tx, [input.memberId])).get(input.memberId)
  if (member === null || profile === undefined) return null
  return {
    verdict: mayUpdateMemberSo(lens.viewer, input, { member, profile }),
    risk: 'medium',
    scope: { include: [...input.departmentIds], exclude: [] },
    beneficiaryId: member.id,
    async apply(change, doer) {
      await setProfile(tx, member.id, after)
      const facts = { memberId: member.id, departmentIds: member.departmentIds, before, after }
      await recordChange(tx, change, { action: 'member.edited', ...doer, reason: null, before: null, facts })
      await enqueue(tx, {
        effectKey: `profile:${change.id}`,
        kind: 'member_profile',
        aggregate: aggregateOf.profile(member.id),
        payload: { memberId: member.id, before, after },
        changeId: change.id,
        personId: member.id,
        priority: effectPriority.act,
      })
      await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
    },
  }
}
