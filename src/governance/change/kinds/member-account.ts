import { authorize, reachDepartments, type Authority } from '../../authorize.ts'
import { refuse, refusedOr, type Cause, type Verdict } from '../../verdict.ts'
import { isLastOwner } from './remove-member.ts'
import type { PersonId } from '../../id.ts'
import type { Person } from '../../org.ts'
import type { MemberAccountInput } from '../change.ts'

export interface AccountFacts {
  readonly member: Person
  readonly disabled: boolean
  /** Of the owners of the whole company, those who work here. */
  readonly activeOwnerIds: ReadonlySet<PersonId>
}

/** Needs member.disable in every department of hers. Applies at once; what she holds stays and gives nothing. `authority` is the actor's. */
export function mayDisableMember(authority: Authority, input: MemberAccountInput, facts: AccountFacts): Verdict {
  const { memberId } = input
  const causes: Cause[] = []
  if (memberId === authority.person.id) causes.push({ code: 'not_oneself' })
  if (facts.disabled) causes.push({ code: 'already_disabled', personId: memberId })
  if (isLastOwner(authority, memberId, facts)) causes.push({ code: 'last_owner', personId: memberId })
  return withinReach(authority, input, facts, causes)
}

/** The way back takes the same right. */
export function mayEnableMember(authority: Authority, input: MemberAccountInput, facts: AccountFacts): Verdict {
  return withinReach(authority, input, facts, facts.disabled ? [] : [{ code: 'not_disabled', personId: input.memberId }])
}

function withinReach(
  authority: Authority,
  { memberId, departmentIds }: MemberAccountInput,
  { member }: AccountFacts,
  against: readonly Cause[],
): Verdict {
  const seen = reachDepartments(authority, 'member.view')
  const known = departmentIds.filter((id) => seen.has(id))
  // Asked first: who may not act there learns nothing about who is there.
  const verdict = authorize(authority, 'member.disable', known.length > 0 ? known : departmentIds)
  if (!verdict.allowed) return verdict
  if (member.departmentIds.length === 0) return refuse({ code: 'person_left', personId: memberId })
  const causes = [...against]
  if (!sameIds(member.departmentIds, departmentIds)) causes.push({ code: 'moved_meanwhile', personId: memberId })
  // That she works elsewhere too is told; where is not.
  else if (known.length < departmentIds.length) causes.push({ code: 'works_elsewhere', personId: memberId })
  return refusedOr(causes, verdict)
}

const sameIds = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id) => b.includes(id))
