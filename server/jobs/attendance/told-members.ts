import type { AttendanceEntry } from '#governance/attendance-group.ts'
import type { PlatformAttendanceMember } from '../../dingtalk/platform.ts'

/** Our words in the platform's. */
export const toldMembers = (entries: readonly AttendanceEntry[]): readonly PlatformAttendanceMember[] =>
  entries.map((entry) => ({
    kind: entry.startsWith('d:') ? 'department' : 'person',
    id: entry.slice(2),
    exempt: entry.startsWith('x:'),
  }))
