import { sortedEntries, type AttendanceEntry, type AttendanceGroup } from '#governance/attendance-group.ts'
import type { AttendanceGroupId, PersonId } from '#governance/id.ts'
import type { PlatformAttendanceGroup, PlatformAttendanceMember } from '../../dingtalk/platform.ts'

const entryOf = ({ kind, id, exempt }: PlatformAttendanceMember): AttendanceEntry =>
  kind === 'department' ? `d:${id}` : exempt ? `x:${id}` : `p:${id}`

/** The platform's words in ours. */
export function groupRecord(told: PlatformAttendanceGroup): Omit<AttendanceGroup, 'remembered'> {
  const { ownerUserid, managerUserids, members, id, ...same } = told
  return {
    ...same,
    id: id as AttendanceGroupId,
    ownerId: ownerUserid as PersonId | null,
    managerIds: managerUserids.map((userid) => userid as PersonId),
    entries: sortedEntries(members.map(entryOf)),
  }
}
