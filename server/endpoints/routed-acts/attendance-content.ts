import type { Parsed } from '#contract/endpoints.ts'
import { homeOf, sortedEntries, type AttendanceEntry } from '#governance/attendance-group.ts'
import type { ChangeOf } from '#governance/change/change.ts'
import { visibleGroup } from '../../facts/attendance-sight.ts'
import type { Lens } from '../../present/lens.ts'
import { homesOf, type KnownGroup } from '../../store/attendance.ts'

type Act = Parsed<'sendRoutedAct'>['act']
type ActOf<K extends Act['kind']> = Extract<Act, { readonly kind: K }>

const placesOf = async (lens: Lens, group: KnownGroup) => homeOf(group, await homesOf(lens.tx, [group]), lens.viewer.tree)

export async function changeAttendanceContent(
  lens: Lens,
  { kind, groupId, before, after }: ActOf<'change_attendance'>,
  reason: string,
): Promise<ChangeOf<'change_attendance'> | null> {
  const group = await visibleGroup(lens, groupId)
  if (group === null) return null
  const terms = ({ name, managerIds, who }: typeof before) => ({ name, managerIds, who: sortedEntries(who) })
  return { kind, input: { groupId, departmentIds: await placesOf(lens, group), before: terms(before), after: terms(after), reason } }
}

/** With who is in it now: that is what would stop. */
async function asItIs(lens: Lens, group: KnownGroup, reason: string) {
  const who: readonly AttendanceEntry[] = group.entries
  return { groupId: group.id, departmentIds: await placesOf(lens, group), name: group.name, who, reason }
}

export async function emptyAttendanceContent(
  lens: Lens,
  { kind, groupId }: ActOf<'empty_attendance'>,
  reason: string,
): Promise<ChangeOf<'empty_attendance'> | null> {
  const group = await visibleGroup(lens, groupId)
  return group === null ? null : { kind, input: await asItIs(lens, group, reason) }
}

export async function deleteAttendanceContent(
  lens: Lens,
  { kind, groupId }: ActOf<'delete_attendance'>,
  reason: string,
): Promise<ChangeOf<'delete_attendance'> | null> {
  const group = await visibleGroup(lens, groupId)
  return group === null ? null : { kind, input: await asItIs(lens, group, reason) }
}
