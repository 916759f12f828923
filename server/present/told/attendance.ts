import type { EffectLine } from '#contract/effect.ts'
import { isEmptied, type AttendanceEntry } from '#governance/attendance-group.ts'
import type { ChangeAttendanceInput, DeleteAttendanceInput, EmptyAttendanceInput } from '#governance/change/change.ts'
import type { DepartmentId, PersonId } from '#governance/id.ts'
import { attendanceSeen } from '../../facts/attendance-sight.ts'
import { groupById, wouldClock, type Clocking } from '../../store/attendance.ts'
import type { Lens } from '../lens.ts'
import { line, listDifference, type Sight, type ToldView } from './told-view.ts'

const shownDepartments = 8
const scopeFor = (lens: Lens, sight: Sight) => (sight === 'everything' ? null : attendanceSeen(lens))

/** How many, and in which departments most of them. */
function clockingLines(
  lens: Lens,
  code: 'attendance_stops' | 'attendance_starts',
  { people, byDepartment }: Clocking,
): readonly EffectLine[] {
  const names = byDepartment.slice(0, shownDepartments).map((one) => `${lens.departmentName(one.departmentId)} ${one.people}`)
  return [line(code, { count: people }), line('attendance_where', { names })]
}

/** What nobody could clock in by any more, and for how many. */
async function stops(lens: Lens, who: readonly AttendanceEntry[], sight: Sight): Promise<readonly EffectLine[]> {
  const clocking = await wouldClock(lens.tx, who, scopeFor(lens, sight))
  return clocking.people === 0 ? [line('attendance_nobody')] : clockingLines(lens, 'attendance_stops', clocking)
}

async function namesOf(lens: Lens, entries: readonly AttendanceEntry[]): Promise<readonly string[]> {
  await lens.meet(entries.filter((entry) => !entry.startsWith('d:')).map((entry) => entry.slice(2) as PersonId))
  return entries.map((entry) =>
    entry.startsWith('d:') ? lens.departmentName(entry.slice(2) as DepartmentId) : lens.brief(entry.slice(2) as PersonId).name,
  )
}

async function changed(lens: Lens, { before, after }: ChangeAttendanceInput): Promise<readonly EffectLine[]> {
  const { added, gone } = listDifference(before.who, after.who)
  const asked = (entry: AttendanceEntry): boolean => !entry.startsWith('x:')
  const exempt = (entry: AttendanceEntry): boolean => entry.startsWith('x:')
  const told = async (code: EffectLine['code'], entries: readonly AttendanceEntry[]) =>
    entries.length === 0 ? [] : [line(code, { names: await namesOf(lens, entries) })]
  const managers = listDifference(before.managerIds, after.managerIds)
  await lens.meet(after.managerIds)
  return [
    ...(before.name === after.name ? [] : [line('attendance_name_after', { names: [after.name] })]),
    ...(await told('attendance_comes', added.filter(asked))),
    ...(await told('attendance_goes', gone.filter(asked))),
    ...(await told('attendance_exempts', added.filter(exempt))),
    ...(await told('attendance_asks_again', gone.filter(exempt))),
    ...(managers.added.length + managers.gone.length === 0
      ? []
      : [line('attendance_managers_after', { names: after.managerIds.map((id) => lens.brief(id).name) })]),
  ]
}

/** Who would newly clock in by it, and who no more. */
async function changeEffects(lens: Lens, { before, after }: ChangeAttendanceInput, sight: Sight): Promise<readonly EffectLine[]> {
  const [was, will] = [
    await wouldClock(lens.tx, before.who, scopeFor(lens, sight)),
    await wouldClock(lens.tx, after.who, scopeFor(lens, sight)),
  ]
  const less = (a: Clocking, b: Clocking): Clocking => {
    const other = new Map(b.byDepartment.map(({ departmentId, people }) => [departmentId, people]))
    const byDepartment = a.byDepartment
      .map(({ departmentId, people }) => ({ departmentId, people: people - (other.get(departmentId) ?? 0) }))
      .filter(({ people }) => people > 0)
    return { people: byDepartment.reduce((sum, { people }) => sum + people, 0), byDepartment }
  }
  const [starting, stopping] = [less(will, was), less(was, will)]
  return [
    ...(starting.people > 0 ? clockingLines(lens, 'attendance_starts', starting) : []),
    ...(stopping.people > 0 ? clockingLines(lens, 'attendance_stops', stopping) : []),
  ]
}

export const changeAttendanceView: ToldView<ChangeAttendanceInput> = {
  how: () => 'change',
  name: (_lens, { before }) => before.name,
  difference: changed,
  effects: changeEffects,
}

export const emptyAttendanceView: ToldView<EmptyAttendanceInput> = {
  how: () => 'change',
  name: (_lens, { name }) => name,
  difference: () => Promise.resolve([]),
  effects: async (lens, { who }, sight) => [...(await stops(lens, who, sight)), line('attendance_kept')],
}

export const deleteAttendanceView: ToldView<DeleteAttendanceInput> = {
  how: () => 'end',
  name: (_lens, { name }) => name,
  difference: () => Promise.resolve([]),
  async effects(lens, { groupId, who }, sight) {
    const stopping = await stops(lens, who, sight)
    if (isEmptied(who)) return stopping
    const group = await groupById(lens.tx, groupId)
    const byHand = group === null ? [] : [...group.places, ...group.wifis]
    const told = [...stopping, line('attendance_kept')]
    return byHand.length === 0 ? told : [...told, line('attendance_by_hand', { names: byHand })]
  },
}
