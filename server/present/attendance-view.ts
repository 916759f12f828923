import type { AttendancePage, KeptAttendance } from '#contract/attendance.ts'
import {
  departmentsNamed,
  exemptOf,
  isEmptied,
  peopleNamed,
  reachOfGroup,
  type AttendanceGroup,
  type Homes,
} from '#governance/attendance-group.ts'
import { mayDeleteAttendance, mayEmptyAttendance, mayRestoreAttendance, mayTouchAttendance } from '#governance/change/kinds/attendance.ts'
import type { DepartmentId, PersonId } from '#governance/id.ts'
import { attendanceFacts, attendanceSeen, visibleCopies } from '../facts/attendance-sight.ts'
import { briefWithin } from '../facts/visible-member.ts'
import { clockingBy, homesOf, shiftsByIds, wouldClock, type Clocking, type KnownGroup } from '../store/attendance.ts'
import type { AttendanceCopy } from '../store/attendance-copies.ts'
import { persons } from '../store/directory.ts'
import type { Lens } from './lens.ts'
import { presentVerdict } from './verdict-view.ts'

/** Whether people clock in by it whom the viewer does not see. */
function isBeyond(lens: Lens, group: Pick<AttendanceGroup, 'entries' | 'remembered'>, homes: Homes): boolean {
  const seen = attendanceSeen(lens)
  return reachOfGroup(group, homes, lens.viewer.tree).some((id) => !seen.has(id))
}

function rowOf(lens: Lens, group: KnownGroup, homes: Homes, { people }: Clocking) {
  const { id, name, type, entries } = group
  return { id, name, type, emptied: isEmptied(entries), people, beyond: isBeyond(lens, group, homes) }
}

export async function presentGroups(lens: Lens, groups: readonly KnownGroup[]) {
  const homes = await homesOf(lens.tx, groups)
  const clocking = await clockingBy(
    lens.tx,
    groups.map(({ id }) => id),
    attendanceSeen(lens),
  )
  return groups.map((group) => rowOf(lens, group, homes, clocking(group.id)))
}

export async function presentCopy(lens: Lens, { content, groupId, because, changeId, keptAt }: AttendanceCopy): Promise<KeptAttendance> {
  const homes = await homesOf(lens.tx, [content])
  const { people } = await wouldClock(lens.tx, content.entries, attendanceSeen(lens))
  return {
    groupId,
    name: content.name,
    because,
    natively: changeId === null,
    keptAt,
    people,
    beyond: isBeyond(lens, content, homes),
    // One that was only emptied has kept where it is clocked in at.
    byHand: because === 'deleted' ? [...content.places, ...content.wifis] : [],
    can: { restore: await presentVerdict(lens, mayRestoreAttendance(lens.viewer, content, homes)) },
  }
}

/** Of these people, whom the viewer sees: who works elsewhere is not named here. */
async function seenPeople(lens: Lens, ids: readonly PersonId[]) {
  const seen = attendanceSeen(lens)
  const known = await persons(lens.tx, ids)
  await lens.meet(ids)
  return ids.flatMap((id) => {
    const person = known.get(id)
    return person !== undefined && person.departmentIds.some((place) => seen.has(place)) ? [briefWithin(lens, person, seen)] : []
  })
}

async function presentShifts(lens: Lens, { shiftIds, workDays }: AttendanceGroup) {
  const shifts = await shiftsByIds(lens.tx, [...shiftIds, ...workDays])
  const nameOf = (id: string): string | null => (id === '0' ? null : (shifts.get(id)?.name ?? id))
  const shown = shiftIds.map((id) => shifts.get(id) ?? { id, name: id, times: [] })
  return {
    shifts: shown.map(({ id, name, times }) => ({ id, name, times: times.map(({ on, off }) => ({ on, off })) })),
    week: workDays.length === 7 ? workDays.map(nameOf) : [],
  }
}

async function can(lens: Lens, group: KnownGroup): Promise<AttendancePage['can']> {
  const { viewer, tx } = lens
  const facts = await attendanceFacts(tx, group.id)
  const asItIs = { groupId: group.id, name: group.name, who: group.entries, departmentIds: [] }
  return {
    change: await presentVerdict(lens, mayTouchAttendance(viewer, facts)),
    empty: await presentVerdict(lens, mayEmptyAttendance(viewer, asItIs, facts)),
    delete: await presentVerdict(lens, mayDeleteAttendance(viewer, asItIs, facts)),
  }
}

export async function presentGroup(lens: Lens, group: KnownGroup): Promise<AttendancePage> {
  const seen = attendanceSeen(lens)
  const homes = await homesOf(lens.tx, [group])
  const clocking = (await clockingBy(lens.tx, [group.id], seen))(group.id)
  const named = (id: DepartmentId) => ({ id, name: lens.departmentName(id) })
  const copy = (await visibleCopies(lens)).find(({ groupId }) => groupId === group.id)
  const verdicts = await can(lens, group)
  const mayTouch = verdicts.change.allowed
  const [owner] = group.ownerId === null ? [] : await seenPeople(lens, [group.ownerId])
  return {
    ...rowOf(lens, group, homes, clocking),
    departments: clocking.byDepartment.map(({ departmentId, people }) => ({ department: named(departmentId), people })),
    named: {
      departments: departmentsNamed(group.entries)
        .filter((id) => seen.has(id))
        .map(named),
      people: await seenPeople(lens, peopleNamed(group.entries)),
      exempt: await seenPeople(lens, exemptOf(group.entries)),
    },
    ...(await presentShifts(lens, group)),
    owner: owner ?? null,
    managers: await seenPeople(lens, group.managerIds),
    places: [...group.places],
    wifis: [...group.wifis],
    terms: mayTouch ? { name: group.name, managerIds: [...group.managerIds], who: [...group.entries] } : null,
    kept: copy === undefined ? null : await presentCopy(lens, copy),
    can: verdicts,
  }
}
