import { mayRestoreAttendance } from '#governance/change/kinds/attendance.ts'
import type { RestoreAttendanceInput } from '#governance/change/change.ts'
import type { Lens } from '../../present/lens.ts'
import { homesOf } from '../../store/attendance.ts'
import { lockOpenCopy, setRestoring } from '../../store/attendance-copies.ts'
import { effectPriority, enqueue } from '../../store/outbox.ts'
import { aggregateOf } from '../aggregates.ts'
import { recordChange } from '../record.ts'
import type { PreparedAct } from './act.ts'

/** The mirror waits for the platform, which gives a new number; no second one is brought back meanwhile. */
export async function prepareRestoreAttendance(
  { tx, viewer }: Lens,
  { groupId, name, departmentIds }: RestoreAttendanceInput,
): Promise<PreparedAct> {
  const copy = await lockOpenCopy(tx, groupId)
  return {
    verdict: mayRestoreAttendance(viewer, copy?.content ?? null, copy === null ? new Map() : await homesOf(tx, [copy.content])),
    risk: 'medium',
    scope: { include: [...departmentIds], exclude: [] },
    beneficiaryId: viewer.person.id,
    async apply(change, doer) {
      if (copy === null) return
      await setRestoring(tx, copy.id, change.id)
      const facts = { groupId, name, departmentIds, copyId: copy.id }
      await recordChange(tx, change, { action: 'attendance.restored', ...doer, reason: null, before: null, facts })
      await enqueue(tx, {
        effectKey: `attendance:${change.id}`,
        kind: 'attendance_restored',
        aggregate: aggregateOf.attendance(groupId),
        payload: { copyId: copy.id },
        changeId: change.id,
        personId: null,
        priority: effectPriority.act,
      })
      await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
    },
  }
}
