import type { Authority } from '#governance/authorize.ts'
import type { ChangeAttendanceInput, DeleteAttendanceInput, EmptyAttendanceInput } from '#governance/change/change.ts'
import type { Change } from '#governance/change/change.ts'
import { mayChangeAttendance, mayDeleteAttendance, mayEmptyAttendance, type AttendanceFacts } from '#governance/change/kinds/attendance.ts'
import { isEmptied, peopleNamed, type AttendanceGroup } from '#governance/attendance-group.ts'
import type { AttendanceGroupId, DepartmentId, PersonId } from '#governance/id.ts'
import { attendanceFacts } from '../../facts/attendance-sight.ts'
import { lockGroup } from '../../store/attendance.ts'
import { keepCopy } from '../../store/attendance-copies.ts'
import type { Tx } from '../../store/database.ts'
import { holdTree } from '../../store/department-writes.ts'
import { persons } from '../../store/directory.ts'
import { effectPriority, enqueue, type Effect } from '../../store/outbox.ts'
import { aggregateOf } from '../aggregates.ts'
import type { Doer } from '../acts/act.ts'
import { recordChange } from '../record.ts'
import type { RoutedAct } from './routed-act.ts'

/** How far a group reaches hangs on the tree below its departments. */
export async function holdAttendance(tx: Tx, { groupId }: { readonly groupId: AttendanceGroupId }): Promise<void> {
  await holdTree(tx)
  await lockGroup(tx, groupId)
}

const here = (departmentIds: readonly DepartmentId[]) => ({ include: [...departmentIds], exclude: [] })

interface Telling {
  readonly action: string
  readonly kind: Effect['kind']
  readonly groupId: AttendanceGroupId
  readonly facts: Readonly<Record<string, unknown>>
  readonly payload: Readonly<Record<string, unknown>>
}

/** The log entry, and what the platform is told. The mirror waits for the platform, which may refuse. */
async function tell(tx: Tx, change: Change, doer: Doer, { action, kind, groupId, facts, payload }: Telling): Promise<void> {
  await recordChange(tx, change, { action, ...doer, reason: null, before: null, facts: { groupId, ...facts } })
  await enqueue(tx, {
    effectKey: `attendance:${change.id}`,
    kind,
    aggregate: aggregateOf.attendance(groupId),
    payload: { groupId, ...payload },
    changeId: change.id,
    personId: null,
    priority: effectPriority.act,
  })
  await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
}

/** What it was, for as long as nothing stands in its place. One that nobody is in has nothing to bring back. */
async function keep(tx: Tx, because: 'emptied' | 'deleted', change: Change, { group }: AttendanceFacts): Promise<void> {
  if (group === null || isEmptied(group.entries)) return
  const { gone: _gone, ...content }: AttendanceGroup & { readonly gone: boolean } = group
  await keepCopy(tx, because, change.id, content)
}

export async function prepareChangeAttendance(tx: Tx, authority: Authority, input: ChangeAttendanceInput): Promise<RoutedAct> {
  const { groupId, departmentIds, before, after } = input
  const facts = await attendanceFacts(tx, groupId, [{ entries: before.who }, { entries: after.who }])
  const named = await persons(tx, [...peopleNamed(after.who), ...after.managerIds])
  const activeIds = new Set<PersonId>([...named.values()].filter(({ active }) => active).map(({ id }) => id))
  return {
    may: mayChangeAttendance(authority, input, { ...facts, activeIds }),
    permission: 'attendance_rule.update',
    scope: here(departmentIds),
    // Whoever would look after it on the platform gains by it.
    targetIds: after.managerIds.filter((id) => !before.managerIds.includes(id)),
    take: () =>
      Promise.resolve((change, doer) =>
        tell(tx, change, doer, {
          action: 'attendance.changed',
          kind: 'attendance_changed',
          groupId,
          facts: { name: before.name, departmentIds },
          payload: { before, after },
        }),
      ),
  }
}

export async function prepareEmptyAttendance(tx: Tx, authority: Authority, input: EmptyAttendanceInput): Promise<RoutedAct> {
  const { groupId, departmentIds, name, who } = input
  const facts = await attendanceFacts(tx, groupId)
  const managerIds = facts.group?.managerIds ?? []
  return {
    may: mayEmptyAttendance(authority, input, facts),
    permission: 'attendance_rule.empty',
    scope: here(departmentIds),
    targetIds: [],
    take: () =>
      Promise.resolve(async (change, doer) => {
        await keep(tx, 'emptied', change, facts)
        await tell(tx, change, doer, {
          action: 'attendance.emptied',
          kind: 'attendance_changed',
          groupId,
          facts: { name, departmentIds },
          payload: { before: { name, managerIds, who }, after: { name, managerIds, who: [] } },
        })
      }),
  }
}

export async function prepareDeleteAttendance(tx: Tx, authority: Authority, input: DeleteAttendanceInput): Promise<RoutedAct> {
  const { groupId, departmentIds, name, who } = input
  const facts = await attendanceFacts(tx, groupId)
  return {
    may: mayDeleteAttendance(authority, input, facts),
    permission: 'attendance_rule.delete',
    scope: here(departmentIds),
    targetIds: [],
    take: () =>
      Promise.resolve(async (change, doer) => {
        await keep(tx, 'deleted', change, facts)
        await tell(tx, change, doer, {
          action: 'attendance.deleted',
          kind: 'attendance_deleted',
          groupId,
          facts: { name, departmentIds },
          payload: { name, who },
        })
      }),
  }
}
