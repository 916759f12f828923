import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { isRunning, type Cover } from '#governance/cover.ts'
import type { CoverId, Instant, PersonId } from '#governance/id.ts'
import { isAnyOf } from './id-array.ts'
import { moment } from './moment.ts'
import { covers } from './schema/cover-tables.ts'
import type { Tx } from './tx.ts'

const toCover = ({ beginToldAt: _told, leaveId: _leave, ...cover }: typeof covers.$inferSelect): Cover => cover
const notOver = (now: Instant) => and(sql`${covers.untilAt} > ${moment(now)}`, isNull(covers.endedAt))

/** `leaveId`: the approved leave that it comes from. */
export async function insertCover(tx: Tx, cover: Cover, leaveId: string | null = null): Promise<void> {
  await tx.db.insert(covers).values({ ...cover, leaveId })
}

export async function lockCover(tx: Tx, id: CoverId): Promise<Cover | null> {
  const [row] = await tx.db.select().from(covers).where(eq(covers.id, id)).for('update')
  return row === undefined ? null : toCover(row)
}

export async function endCover(tx: Tx, id: CoverId, at: Instant): Promise<void> {
  await tx.db.update(covers).set({ endedAt: at }).where(eq(covers.id, id))
}

/** Running or to come, of these people's absences, the first first. */
export async function absencesOf(tx: Tx, ids: readonly PersonId[]): Promise<readonly Cover[]> {
  if (ids.length === 0) return []
  const rows = await tx.db
    .select()
    .from(covers)
    .where(and(isAnyOf(covers.absentId, ids), notOver(tx.now)))
    .orderBy(asc(covers.fromAt), asc(covers.id))
  return rows.map(toCover)
}

/** Running or to come, in which this person decides for others. */
export async function coversBy(tx: Tx, id: PersonId): Promise<readonly Cover[]> {
  const rows = await tx.db
    .select()
    .from(covers)
    .where(and(eq(covers.coverId, id), notOver(tx.now)))
    .orderBy(asc(covers.fromAt), asc(covers.id))
  return rows.map(toCover)
}

/** Who of these people is away now. */
export async function awayNow(tx: Tx, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Cover>> {
  const running = (await absencesOf(tx, ids)).filter((cover) => isRunning(cover, tx.now))
  return new Map(running.map((cover) => [cover.absentId, cover]))
}

/** Who covered this person last; null: nobody ever did. */
export async function lastCoverOf(tx: Tx, id: PersonId): Promise<PersonId | null> {
  const [row] = await tx.db
    .select({ coverId: covers.coverId })
    .from(covers)
    .where(and(eq(covers.absentId, id), isNotNull(covers.coverId)))
    .orderBy(desc(covers.fromAt), desc(covers.id))
    .limit(1)
  return row?.coverId ?? null
}

/** Begun by now and not told of yet, held until the commit. */
export async function takeBegun(tx: Tx, limit: number): Promise<readonly Cover[]> {
  const rows = await tx.db
    .select()
    .from(covers)
    .where(and(isNull(covers.beginToldAt), isNull(covers.endedAt), sql`${covers.fromAt} <= ${moment(tx.now)}`))
    .orderBy(asc(covers.fromAt), asc(covers.id))
    .limit(limit)
    .for('update', { skipLocked: true })
  return rows.map(toCover)
}

export async function markBeginTold(tx: Tx, id: CoverId): Promise<void> {
  await tx.db.update(covers).set({ beginToldAt: tx.now }).where(eq(covers.id, id))
}
