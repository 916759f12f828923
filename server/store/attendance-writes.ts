import { and, eq, isNull, sql } from 'drizzle-orm'
import type { AttendanceGroup } from '#governance/attendance-group.ts'
import type { AttendanceGroupId } from '#governance/id.ts'
import type { Shift } from './attendance.ts'
import { attendanceEntries, attendanceGroups, attendanceShifts } from './schema/attendance-tables.ts'
import type { Tx } from './tx.ts'

const rowsAtOnce = 1000

/** As the platform has it, or will have it once it is told. One that was gone stands again. */
export async function setGroup(tx: Tx, group: AttendanceGroup): Promise<void> {
  const { entries, ...fields } = group
  const row = { ...fields, goneAt: null }
  await tx.db
    .insert(attendanceGroups)
    .values({ ...row, knownSince: tx.now })
    .onConflictDoUpdate({ target: attendanceGroups.id, set: row })
  await tx.db.delete(attendanceEntries).where(eq(attendanceEntries.groupId, group.id))
  const rows = entries.map((entry) => ({ groupId: group.id, kind: entry.slice(0, 1) as 'd' | 'p' | 'x', refId: entry.slice(2) }))
  for (let at = 0; at < rows.length; at += rowsAtOnce) await tx.db.insert(attendanceEntries).values(rows.slice(at, at + rowsAtOnce))
}

/** Kept for the log, and for what is kept of it. Returns whether it was there. */
export async function markGroupGone(tx: Tx, id: AttendanceGroupId): Promise<boolean> {
  const gone = await tx.db
    .update(attendanceGroups)
    .set({ goneAt: tx.now })
    .where(and(eq(attendanceGroups.id, id), isNull(attendanceGroups.goneAt)))
    .returning({ id: attendanceGroups.id })
  return gone.length > 0
}

export async function setShifts(tx: Tx, shifts: readonly Shift[]): Promise<void> {
  if (shifts.length === 0) return
  await tx.db
    .insert(attendanceShifts)
    .values([...shifts])
    .onConflictDoUpdate({ target: attendanceShifts.id, set: { name: sql`excluded.name`, times: sql`excluded.times` } })
}
