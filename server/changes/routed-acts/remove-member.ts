import type { Authority } from '#governance/authorize.ts'
import type { RemoveMemberInput } from '#governance/change/change.ts'
import { mayRemoveMember } from '#governance/change/kinds/remove-member.ts'
import { activeOwners } from '../../facts/active-owners.ts'
import type { Tx } from '../../store/database.ts'
import { person } from '../../store/directory.ts'
import { effectPriority, enqueue } from '../../store/outbox.ts'
import { endAllOf, takeAllOf } from '../end-all-of.ts'
import { aggregateOf } from '../aggregates.ts'
import { recordChange } from '../record.ts'
import type { RoutedAct } from './routed-act.ts'

/**
 * What she holds in Remit ends with the decision, whatever the platform answers. The mirror waits for the platform: there is no way
 * back from what it deletes, and it may refuse.
 */
export async function prepareRemoveMember(tx: Tx, authority: Authority, input: RemoveMemberInput): Promise<RoutedAct> {
  const { memberId, departmentIds } = input
  return {
    may: mayRemoveMember(authority, input, { member: await person(tx, memberId), activeOwnerIds: await activeOwners(tx, authority) }),
    permission: 'member.delete',
    scope: { include: [...departmentIds], exclude: [] },
    targetIds: [memberId],
    async take() {
      const possessions = await takeAllOf(tx, memberId)
      return async (change, doer) => {
        await recordChange(tx, change, {
          action: 'member.removed',
          ...doer,
          reason: null,
          before: null,
          facts: { memberId, departmentIds },
        })
        await endAllOf(tx, possessions)
        await enqueue(tx, {
          effectKey: `remove:${change.id}`,
          kind: 'member_removed',
          aggregate: aggregateOf.membership(memberId),
          payload: { memberId, departmentIds },
          changeId: change.id,
          personId: memberId,
          priority: effectPriority.act,
        })
        await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
      }
    },
  }
}
