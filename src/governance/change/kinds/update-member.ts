import type { Authority } from '../../authorize.ts'
import type { Cause, Verdict } from '../../verdict.ts'
import { mayActOnMember } from './may-act-on-member.ts'
import type { Person } from '../../org.ts'
import { editedFields, longestOf, type MemberField, type MemberProfile } from '../../member-profile.ts'
import type { UpdateMemberInput } from '../change.ts'

export interface UpdateFacts {
  readonly member: Person
  readonly profile: MemberProfile
}

/** For the greyed button: could she change anything about this member? Nobody writes herself what others read when they decide on her. */
export function mayUpdateMember(
  authority: Authority,
  seen: Pick<UpdateMemberInput, 'memberId' | 'departmentIds'>,
  member: Person,
): Verdict {
  return mayActOnMember(authority, 'member.update', seen, member, standing(authority, member))
}

/** The same with what she wrote. Applies at once. `authority` is the actor's. */
export function mayUpdateMemberSo(authority: Authority, input: UpdateMemberInput, { member, profile }: UpdateFacts): Verdict {
  const { before, after } = input
  const causes = standing(authority, member)
  if (editedFields(profile, before).length > 0) causes.push({ code: 'changed_meanwhile' })
  const edited = editedFields(before, after)
  if (edited.length === 0) causes.push({ code: 'nothing_changes' })
  for (const field of edited) causes.push(...textCauses(field, after[field]))
  return mayActOnMember(authority, 'member.update', input, member, causes)
}

function standing(authority: Authority, member: Person): Cause[] {
  if (member.id === authority.person.id) return [{ code: 'not_oneself' }]
  return member.active ? [] : [{ code: 'person_left', personId: member.id }]
}

function textCauses(field: MemberField, text: string): readonly Cause[] {
  if (field === 'name' && text.trim() === '') return [{ code: 'name_missing' }]
  return text.length > longestOf[field] ? [{ code: 'text_too_long', field, most: longestOf[field] }] : []
}
