import { homeOf, isEmptied, type AttendanceGroup } from '#governance/attendance-group.ts'
import type { AttendanceGroupId } from '#governance/id.ts'
import { groupById, homesOf, type KnownGroup } from '../../store/attendance.ts'
import { keepCopy, setRestoredAs } from '../../store/attendance-copies.ts'
import { markGroupGone, setGroup } from '../../store/attendance-writes.ts'
import { orgTree } from '../../store/directory.ts'
import { appendEntry } from '../../store/log.ts'
import type { Tx } from '../../store/database.ts'

/** Nobody's request: it was found there. */
async function tell(tx: Tx, action: string, { id, name, remembered }: AttendanceGroup): Promise<void> {
  const facts = { name, departmentIds: remembered }
  await appendEntry(tx, { actorId: null, action, objectKind: 'attendance_group', objectId: id, requestId: null, facts })
}

/** The mirror follows the platform, and remembers where a group works as long as anybody is in it. */
export async function followGroup(tx: Tx, told: Omit<AttendanceGroup, 'remembered'>): Promise<AttendanceGroup> {
  const before = await groupById(tx, told.id)
  const kept = before?.remembered ?? []
  const remembered = isEmptied(told.entries) ? kept : homeOf({ ...told, remembered: kept }, await homesOf(tx, [told]), await orgTree(tx))
  const group = { ...told, remembered }
  await setGroup(tx, group)
  return group
}

/** As it was read: whoever emptied it on the platform itself leaves a copy behind. */
export async function mirrorGroup(tx: Tx, told: Omit<AttendanceGroup, 'remembered'>): Promise<void> {
  const before = await groupById(tx, told.id)
  const group = await followGroup(tx, told)
  if (before === null || before.gone) return
  // Somebody has filled it again: nothing of what it was is missing any more.
  if (isEmptied(before.entries) && !isEmptied(group.entries)) await setRestoredAs(tx, group.id, group.id)
  if (isEmptied(before.entries) || !isEmptied(group.entries)) return
  await keepCopy(tx, 'emptied', null, asItWas(before))
  await tell(tx, 'directory.attendance_emptied', group)
}

/** It was deleted on the platform itself: what it was is kept, so that it can be brought back. */
export async function loseGroup(tx: Tx, id: AttendanceGroupId): Promise<void> {
  const before = await groupById(tx, id)
  if (before === null || !(await markGroupGone(tx, id))) return
  if (!isEmptied(before.entries)) await keepCopy(tx, 'deleted', null, asItWas(before))
  await tell(tx, 'directory.attendance_gone', before)
}

export function asItWas({ gone: _gone, ...group }: KnownGroup): AttendanceGroup {
  return group
}
