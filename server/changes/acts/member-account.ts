import type { ChangeOf } from '#governance/change/change.ts'
import { mayDisableMember, mayEnableMember, type AccountFacts } from '#governance/change/kinds/member-account.ts'
import type { Person } from '#governance/org.ts'
import { activeOwners } from '../../facts/active-owners.ts'
import { visibleMember } from '../../facts/visible-member.ts'
import type { Lens } from '../../present/lens.ts'
import { lookAnewAtWaitingFor } from '../../store/changes.ts'
import { isDisabled } from '../../store/directory.ts'
import { setDisabled } from '../../store/member-writes.ts'
import { effectPriority, enqueue } from '../../store/outbox.ts'
import { endSessionsOf } from '../../store/sessions.ts'
import { aggregateOf } from '../aggregates.ts'
import { recordChange } from '../record.ts'
import type { PreparedAct } from './act.ts'

type AccountContent = ChangeOf<'disable_member'> | ChangeOf<'enable_member'>

/** What both questions rest on: may she be stopped, may she be brought back. */
export async function accountFacts({ tx, viewer }: Lens, member: Person): Promise<AccountFacts> {
  return { member, disabled: await isDisabled(tx, member.id), activeOwnerIds: await activeOwners(tx, viewer) }
}

/** What she holds rests or works from this moment on, whatever the platform needs to follow; her sessions end. */
export async function prepareMemberAccount(lens: Lens, content: AccountContent): Promise<PreparedAct | null> {
  const { tx } = lens
  const member = await visibleMember(lens, content.input.memberId)
  if (member === null) return null
  const disable = content.kind === 'disable_member'
  const may = disable ? mayDisableMember : mayEnableMember
  return {
    verdict: may(lens.viewer, content.input, await accountFacts(lens, member)),
    risk: 'medium',
    scope: { include: [...content.input.departmentIds], exclude: [] },
    beneficiaryId: member.id,
    async apply(change, doer) {
      await setDisabled(tx, member.id, disable)
      if (disable) {
        await lookAnewAtWaitingFor(tx, member.id)
        await endSessionsOf(tx, member.id)
      }
      await recordChange(tx, change, {
        action: disable ? 'member.disabled' : 'member.enabled',
        ...doer,
        reason: null,
        before: null,
        facts: { memberId: member.id, departmentIds: member.departmentIds },
      })
      await enqueue(tx, {
        effectKey: `account:${change.id}`,
        kind: 'member_account',
        aggregate: aggregateOf.account(member.id),
        payload: { memberId: member.id, disable },
        changeId: change.id,
        personId: member.id,
        priority: effectPriority.act,
      })
      await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
    },
  }
}
