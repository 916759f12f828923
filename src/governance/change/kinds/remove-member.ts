import { authorize, reachDepartments, type Authority } from '../../authorize.ts'
import { refuse, refusedOr, type Cause, type Verdict } from '../../verdict.ts'
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
export function mayRemoveMember(authority: Authority, { memberId, departmentIds }: RemoveMemberInput, facts: RemovalFacts): Verdict {
  const seen = reachDepartments(authority, 'member.view')
  const known = departmentIds.filter((id) => seen.has(id))
  // Asked first: who may not act there learns nothing about who is there.
  const verdict = authorize(authority, 'member.delete', known.length > 0 ? known : departmentIds)
  if (!verdict.allowed) return verdict
  const { member } = facts
  if (member === null) return refuse({ code: 'member_unknown', personId: memberId })
  if (member.departmentIds.length === 0) return refuse({ code: 'person_left', personId: memberId })
  const causes: Cause[] = []
  if (memberId === authority.person.id) causes.push({ code: 'not_oneself' })
  if (!sameIds(member.departmentIds, departmentIds)) causes.push({ code: 'moved_meanwhile', personId: memberId })
  // That she works elsewhere too is told; where is not.
  else if (known.length < departmentIds.length) causes.push({ code: 'works_elsewhere', personId: memberId })
  if (isLastOwner(authority, memberId, facts)) causes.push({ code: 'last_owner', personId: memberId })
  return refusedOr(causes, verdict)
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

const sameIds = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id) => b.includes(id))
