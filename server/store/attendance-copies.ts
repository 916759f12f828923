import { and, asc, desc, eq, isNotNull, isNull, notExists } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { randomUUID } from 'node:crypto'
import type { AttendanceGroup } from '#governance/attendance-group.ts'
import type { AttendanceGroupId, ChangeId } from '#governance/id.ts'
import { attendanceCopies } from './schema/attendance-tables.ts'
import type { Tx } from './tx.ts'

export type AttendanceCopy = typeof attendanceCopies.$inferSelect

/** What a group was, from before it was emptied or deleted. `changeId` null: that happened on the platform itself. */
export async function keepCopy(
  tx: Tx,
  because: AttendanceCopy['because'],
  changeId: ChangeId | null,
  content: AttendanceGroup,
): Promise<void> {
  await tx.db.insert(attendanceCopies).values({ id: randomUUID(), groupId: content.id, because, changeId, content, keptAt: tx.now })
}

/** Nobody has brought it back, and nothing else stands in its place. */
const open = and(isNull(attendanceCopies.restoredBy), isNull(attendanceCopies.restoredAs))
const latestFirst = [desc(attendanceCopies.keptAt), asc(attendanceCopies.id)] as const

/** What may still be brought back, the latest first; not of a group that is on its way back. */
export async function openCopies(tx: Tx): Promise<readonly AttendanceCopy[]> {
  const other = alias(attendanceCopies, 'other')
  const onItsWay = tx.db
    .select({ id: other.id })
    .from(other)
    .where(and(eq(other.groupId, attendanceCopies.groupId), isNotNull(other.restoredBy), isNull(other.restoredAs)))
  return tx.db
    .select()
    .from(attendanceCopies)
    .where(and(open, notExists(onItsWay)))
    .orderBy(...latestFirst)
}

/** The latest of a group, held until the commit. */
export async function lockOpenCopy(tx: Tx, groupId: AttendanceGroupId): Promise<AttendanceCopy | null> {
  const ofGroup = and(eq(attendanceCopies.groupId, groupId), open)
  const [copy] = await tx.db
    .select()
    .from(attendanceCopies)
    .where(ofGroup)
    .orderBy(...latestFirst)
    .limit(1)
    .for('update')
  return copy ?? null
}

export async function copyById(tx: Tx, id: string): Promise<AttendanceCopy | null> {
  const [copy] = await tx.db.select().from(attendanceCopies).where(eq(attendanceCopies.id, id))
  return copy ?? null
}

/** On its way back by this change; null: the platform did not take it, and it may be brought back again. */
export async function setRestoring(tx: Tx, id: string, changeId: ChangeId | null): Promise<void> {
  await tx.db.update(attendanceCopies).set({ restoredBy: changeId }).where(eq(attendanceCopies.id, id))
}

/** One stands in the place of the group: no copy of it is brought back any more. */
export async function setRestoredAs(tx: Tx, groupId: AttendanceGroupId, standsAs: AttendanceGroupId): Promise<void> {
  const ofGroup = and(eq(attendanceCopies.groupId, groupId), isNull(attendanceCopies.restoredAs))
  await tx.db.update(attendanceCopies).set({ restoredAs: standsAs }).where(ofGroup)
}

/** Nothing came of bringing it back, and nothing stands in its place any more. */
export async function reopenCopy(tx: Tx, { groupId, restoredAs }: AttendanceCopy): Promise<void> {
  const standing = restoredAs === null ? isNull(attendanceCopies.restoredAs) : eq(attendanceCopies.restoredAs, restoredAs)
  await tx.db
    .update(attendanceCopies)
    .set({ restoredBy: null, restoredAs: null })
    .where(and(eq(attendanceCopies.groupId, groupId), standing))
}

/** Whether it stands in the place of another: then it was not made for a second one. */
export async function standsForAnother(tx: Tx, id: AttendanceGroupId): Promise<boolean> {
  return (await tx.db.$count(attendanceCopies, eq(attendanceCopies.restoredAs, id))) > 0
}
