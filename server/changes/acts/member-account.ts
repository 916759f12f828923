import type { ChangeOf } from '#governance/change/change.ts'
import { mayDisableMember, mayEnableMember } from '#governance/change/kinds/member-account.ts'
import type { Person } from '#governance/org.ts'
import type { Verdict } from '#governance/verdict.ts'
import { visibleMember } from '../../facts/visible-member.ts'
import type { Lens } from '../../present/lens.ts'
import { isDisabled, persons } from '../../store/directory.ts'
import { setDisabled } from '../../store/member-writes.ts'
import { effectPriority, enqueue } from '../../store/outbox.ts'
import { endSessionsOf } from '../../store/sessions.ts'
import { recordChange } from '../record.ts'
import type { PreparedAct } from './act.ts'

type AccountContent = ChangeOf<'disable_member'> | ChangeOf<'enable_member'>

/** For the act, and for the greyed button. */
export async function judgeMemberAccount({ tx, viewer }: Lens, member: Person, { kind, input }: AccountContent): Promise<Verdict> {
  const ownerIds = viewer.domains.filter(({ tier }) => tier === 'global').flatMap((domain) => domain.ownerIds)
  const owners = [...(await persons(tx, ownerIds)).values()]
  const activeOwnerIds = new Set(owners.filter(({ active }) => active).map(({ id }) => id))
  const facts = { member, disabled: await isDisabled(tx, member.id), activeOwnerIds }
  return kind === 'disable_member' ? mayDisableMember(viewer, input, facts) : mayEnableMember(viewer, input, facts)
}

/** What she holds rests or works from this moment on, whatever the platform needs to follow; her sessions end. */
export async function prepareMemberAccount(lens: Lens, content: AccountContent): Promise<PreparedAct | null> {
  const { tx } = lens
  const member = await visibleMember(lens, content.input.memberId)
  if (member === null) return null
  const disable = content.kind === 'disable_member'
  return {
    verdict: await judgeMemberAccount(lens, member, content),
    risk: 'medium',
    scope: { include: [...content.input.departmentIds], exclude: [] },
    beneficiaryId: member.id,
    async apply(change, doer) {
      await setDisabled(tx, member.id, disable)
      if (disable) await endSessionsOf(tx, member.id)
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
        // Not the one of her moves: what comes of those says nothing about her account.
        aggregate: `account:${member.id}`,
        payload: { memberId: member.id, disable },
        changeId: change.id,
        personId: member.id,
        priority: effectPriority.act,
      })
      await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
    },
  }
}
