/** What of a member can be edited, in the order it is shown. Empty where there is nothing. */
export const memberFields = ['name', 'title', 'jobNumber', 'workPlace'] as const
export type MemberField = (typeof memberFields)[number]
export type MemberProfile = Readonly<Record<MemberField, string>>

/** In which fields the two differ. */
export function editedFields(before: MemberProfile, after: MemberProfile): readonly MemberField[] {
  return memberFields.filter((field) => before[field] !== after[field])
}

/** DingTalk open platform documentation, update a user. */
export const longestOf: Readonly<Record<MemberField, number>> = { name: 80, title: 200, jobNumber: 50, workPlace: 100 }
