import type { Authority } from '../../authorize.ts'
import type { Cause, Verdict } from '../../verdict.ts'
import { mayActOnMember } from './may-act-on-member.ts'
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
  return mayActOnMember(authority, 'member.disable', input, facts.member, causes)
}

/** The way back takes the same right. */
export function mayEnableMember(authority: Authority, input: MemberAccountInput, facts: AccountFacts): Verdict {
  const against: Cause[] = facts.disabled ? [] : [{ code: 'not_disabled', personId: input.memberId }]
  return mayActOnMember(authority, 'member.disable', input, facts.member, against)
}
