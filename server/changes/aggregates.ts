import type { AttendanceGroupId, PersonId } from '#governance/id.ts'

/** Effects of one aggregate happen in the order they were written; what comes of her moves says nothing about her account or her profile. */
export const aggregateOf = {
  /** Where she works: she comes, moves, leaves. */
  membership: (id: PersonId): string => `member:${id}`,
  account: (id: PersonId): string => `account:${id}`,
  profile: (id: PersonId): string => `profile:${id}`,
  /** A group, and whatever is made in its place. */
  attendance: (id: AttendanceGroupId): string => `attendance:${id}`,
} as const
