import type { Authority } from '../../authority.ts'
import type { Cause, Verdict } from '../../verdict.ts'
import { mayActOnMember } from './may-act-on-member.ts'
import type { PersonId } from '../../id.ts'
import type { Person } from '../../org.ts'
import type { RemoveMemberInput } from '../change.ts'

export interface RemovalFacts {
  /** As she is now; null: nobody of that id is known. */
  readonly member: Person | null
  /** Of the owners of the whole company, those who work here. */
  readonly activeOwnerIds: ReadonlySet<PersonId>
}

/**
 * Needs member.delete in every department of hers. High risk: others decide, and afterwards it is judged again with the same
 * question. `authority` is the actor's.
 */
export function mayRemoveMember(authority: Authority, input: RemoveMemberInput, facts: RemovalFacts): Verdict {
  const { memberId } = input
  const causes: Cause[] = []
  if (memberId === authority.person.id) causes.push({ code: 'not_oneself' })
  if (isLastOwner(authority, memberId, facts)) causes.push({ code: 'last_owner', personId: memberId })
  return mayActOnMember(authority, 'member.delete', input, facts.member, causes)
}

/** The whole company is never left without somebody who answers for it: nobody could open a domain or name another owner. */
export function isLastOwner({ domains }: Authority, memberId: PersonId, { activeOwnerIds }: Pick<RemovalFacts, 'activeOwnerIds'>): boolean {
  return domains.some(
    ({ tier, status, ownerIds }) =>
      tier === 'global' &&
      status === 'active' &&
      ownerIds.includes(memberId) &&
      !ownerIds.some((id) => id !== memberId && activeOwnerIds.has(id)),
  )
}
