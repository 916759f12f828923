import type { AttendanceGroup } from '#governance/attendance-group.ts'
import type { AttendanceGroupId } from '#governance/id.ts'
import type { Platform, PlatformBrief } from '../../dingtalk/platform.ts'
import { groupRecord } from './group-record.ts'

export type FoundGroup = Omit<AttendanceGroup, 'remembered'>

export interface Found {
  readonly listed: readonly PlatformBrief[]
  /** null: there is none of that number. */
  readonly group: FoundGroup | null
}

/** By the list of all: which code an unknown number is answered with is not documented. */
export async function findGroup(platform: Platform, operator: string, id: AttendanceGroupId): Promise<Found> {
  const listed = await platform.listAttendanceGroups(operator)
  const there = listed.some((one) => one.id === id)
  return { listed, group: there ? groupRecord(await platform.getAttendanceGroup(operator, id)) : null }
}
