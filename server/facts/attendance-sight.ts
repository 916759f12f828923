import { reachOfGroup, type AttendanceGroup } from '#governance/attendance-group.ts'
import { isNoApp } from '#governance/app.ts'
import { reachDepartments } from '#governance/authorize.ts'
import type { AttendanceFacts } from '#governance/change/kinds/attendance.ts'
import type { AttendanceGroupId, DepartmentId } from '#governance/id.ts'
import type { Lens } from '../present/lens.ts'
import { groupById, groupsByIds, homesOf, standingGroupIds, type KnownGroup } from '../store/attendance.ts'
import { openCopies, type AttendanceCopy } from '../store/attendance-copies.ts'
import type { Tx } from '../store/database.ts'

/** The group as it is now, with the departments of whoever it names, and of others who would be named. */
export async function attendanceFacts(
  tx: Tx,
  id: AttendanceGroupId,
  others: readonly Pick<AttendanceGroup, 'entries'>[] = [],
): Promise<AttendanceFacts> {
  const group = await groupById(tx, id)
  return { group, homes: await homesOf(tx, [...(group === null ? [] : [group]), ...others]) }
}

/** Departments where the viewer sees by which rules people clock in. */
export const attendanceSeen = ({ viewer }: Lens): ReadonlySet<DepartmentId> =>
  new Set([...reachDepartments(viewer, 'attendance_rule.view')].filter(isNoApp))

async function within<T>(lens: Lens, all: readonly T[], groupOf: (one: T) => AttendanceGroup): Promise<readonly T[]> {
  const seen = attendanceSeen(lens)
  if (seen.size === 0) return []
  const homes = await homesOf(lens.tx, all.map(groupOf))
  return all.filter((one) => reachOfGroup(groupOf(one), homes, lens.viewer.tree).some((id) => seen.has(id)))
}

/** Those that stand and are at work where she may see it. */
export async function visibleGroups(lens: Lens): Promise<readonly KnownGroup[]> {
  return within(lens, await groupsByIds(lens.tx, await standingGroupIds(lens.tx)), (group) => group)
}

/** null answers alike for not there and not hers to see. One that is gone is seen in what was kept of it. */
export async function visibleGroup(lens: Lens, id: AttendanceGroupId): Promise<KnownGroup | null> {
  const group = await groupById(lens.tx, id)
  if (group === null || group.gone) return null
  return (await within(lens, [group], (one) => one))[0] ?? null
}

/** The latest of each group that is emptied or gone and that nobody has brought back. */
export async function visibleCopies(lens: Lens): Promise<readonly AttendanceCopy[]> {
  const copies = await openCopies(lens.tx)
  const latest = copies.filter((copy, at) => copies.findIndex(({ groupId }) => groupId === copy.groupId) === at)
  const groups = new Map(
    (
      await groupsByIds(
        lens.tx,
        latest.map(({ groupId }) => groupId),
      )
    ).map((group) => [group.id, group]),
  )
  const missing = latest.filter(({ groupId }) => {
    const group = groups.get(groupId)
    return group === undefined || group.gone || group.entries.every((entry) => entry.startsWith('x:'))
  })
  return within(lens, missing, ({ content }) => content)
}

/** Whether there is anything for her to see. */
export async function seesAttendance(lens: Lens): Promise<boolean> {
  if (attendanceSeen(lens).size === 0) return false
  return (await visibleGroups(lens)).length > 0 || (await visibleCopies(lens)).length > 0
}
