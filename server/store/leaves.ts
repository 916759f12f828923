import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Cover } from '#governance/cover.ts'
import type { CoverId, Instant, PersonId } from '#governance/id.ts'
import type { StandingCover } from '#governance/leave.ts'
import { isAnyOf } from './id-array.ts'
import { moment } from './moment.ts'
import { covers, leaveCovers, leaves } from './schema/cover-tables.ts'
import type { Tx } from './tx.ts'

/** What was read of a leave, and whether anything came of it. */
export type LeaveRow = Omit<typeof leaves.$inferSelect, 'readAt'>

/** Whom she named for her leaves; null: nobody. */
export async function standingCoverOf(tx: Tx, personId: PersonId): Promise<StandingCover | null> {
  const { coverId, highestRisk, roleIds } = leaveCovers
  const [row] = await tx.db.select({ coverId, highestRisk, roleIds }).from(leaveCovers).where(eq(leaveCovers.personId, personId))
  return row ?? null
}

export async function setStandingCover(tx: Tx, personId: PersonId, standing: StandingCover | null): Promise<void> {
  await tx.db.delete(leaveCovers).where(eq(leaveCovers.personId, personId))
  if (standing !== null) await tx.db.insert(leaveCovers).values({ personId, ...standing })
}

/** Which of these were never read. */
export async function unreadLeaves(tx: Tx, instanceIds: readonly string[]): Promise<readonly string[]> {
  const known = await tx.db.select({ id: leaves.instanceId }).from(leaves).where(isAnyOf(leaves.instanceId, instanceIds))
  const ids = new Set(known.map(({ id }) => id))
  return instanceIds.filter((id) => !ids.has(id))
}

/** False where another process has read it meanwhile. */
export async function insertLeave(tx: Tx, row: LeaveRow): Promise<boolean> {
  const made = await tx.db
    .insert(leaves)
    .values({ ...row, readAt: tx.now })
    .onConflictDoNothing()
    .returning({ id: leaves.instanceId })
  return made.length > 0
}

/** Held until the commit; null: never read. */
export async function lockLeave(tx: Tx, instanceId: string): Promise<LeaveRow | null> {
  const [row] = await tx.db.select().from(leaves).where(eq(leaves.instanceId, instanceId)).for('update')
  return row ?? null
}

/** Something came of it. */
export async function markLeaveOpen(tx: Tx, instanceId: string): Promise<void> {
  await tx.db.update(leaves).set({ state: 'open' }).where(eq(leaves.instanceId, instanceId))
}

export async function closeLeave(tx: Tx, instanceId: string): Promise<void> {
  await tx.db.update(leaves).set({ state: 'closed' }).where(eq(leaves.instanceId, instanceId))
}

/** Those that something came of, and that are not over. */
export async function openLeaves(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.db
    .select({ id: leaves.instanceId })
    .from(leaves)
    .where(and(eq(leaves.state, 'open'), sql`${leaves.untilAt} > ${moment(tx.now)}`))
    .orderBy(asc(leaves.instanceId))
  return rows.map(({ id }) => id)
}

/** The absences of a leave that have not ended, held until the commit. */
export async function lockCoversOfLeave(tx: Tx, instanceId: string, now: Instant): Promise<readonly Cover[]> {
  const rows = await tx.db
    .select()
    .from(covers)
    .where(and(eq(covers.leaveId, instanceId), isNull(covers.endedAt), sql`${covers.untilAt} > ${moment(now)}`))
    .orderBy(asc(covers.id))
    .for('update')
  return rows.map(({ beginToldAt: _told, leaveId: _leave, ...cover }) => cover)
}

/** Which of these came from an approved leave. */
export async function fromLeaves(tx: Tx, ids: readonly CoverId[]): Promise<ReadonlySet<CoverId>> {
  const rows = await tx.db
    .select({ id: covers.id })
    .from(covers)
    .where(and(isAnyOf(covers.id, ids), sql`${covers.leaveId} is not null`))
  return new Set(rows.map(({ id }) => id))
}
