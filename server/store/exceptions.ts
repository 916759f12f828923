import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { lapseOf, proofDueAt, type ConflictException } from '#governance/exception.ts'
import type { ExceptionId, GrantId, Instant, PersonId } from '#governance/id.ts'
import { isAnyOf } from './id-array.ts'
import { moment } from './moment.ts'
import { grants } from './schema/authority-tables.ts'
import { conflictExceptions, exceptionProofs, grantExceptions } from './schema/conflict-tables.ts'
import type { Tx } from './tx.ts'

type Row = typeof conflictExceptions.$inferSelect

const toException = ({ lapsesAt: _lapses, lapseRecordedAt: _recorded, remindedOfAt: _reminded, ...exception }: Row): ConflictException =>
  exception

export async function insertException(tx: Tx, exception: ConflictException): Promise<void> {
  await tx.db.insert(conflictExceptions).values({ ...exception, lapsesAt: lapseOf(exception) })
}

/** All of hers, past ones too. */
export async function exceptionsOf(tx: Tx, personId: PersonId): Promise<readonly ConflictException[]> {
  const rows = await tx.db
    .select()
    .from(conflictExceptions)
    .where(eq(conflictExceptions.personId, personId))
    .orderBy(asc(conflictExceptions.id))
  return rows.map(toException)
}

export async function exceptionById(tx: Tx, id: ExceptionId): Promise<ConflictException | null> {
  const [row] = await tx.db.select().from(conflictExceptions).where(eq(conflictExceptions.id, id))
  return row === undefined ? null : toException(row)
}

/** Of everybody, those that lapse last first; past ones as far as anybody reads. */
export async function allExceptions(tx: Tx, limit: number): Promise<readonly ConflictException[]> {
  const rows = await tx.db
    .select()
    .from(conflictExceptions)
    .orderBy(desc(conflictExceptions.lapsesAt), asc(conflictExceptions.id))
    .limit(limit)
  return rows.map(toException)
}

/** What the grant is given under. */
export async function insertGrantExceptions(tx: Tx, grantId: GrantId, exceptionIds: readonly ExceptionId[]): Promise<void> {
  if (exceptionIds.length > 0) await tx.db.insert(grantExceptions).values(exceptionIds.map((exceptionId) => ({ grantId, exceptionId })))
}

/**
 * After a proof or an early end: what was given under it, and has not ended, ends with the first of its exceptions as they are now. The person's
 * row is held, so that nothing is given under it meanwhile.
 */
export async function moveLapse(tx: Tx, exception: ConflictException): Promise<void> {
  const { id, provedAt, endedAt } = exception
  await tx.db
    .update(conflictExceptions)
    .set({ provedAt, endedAt, lapsesAt: lapseOf(exception) })
    .where(eq(conflictExceptions.id, id))
  const under = tx.db.select({ id: grantExceptions.grantId }).from(grantExceptions).where(eq(grantExceptions.exceptionId, id))
  const first = sql`(select min(${conflictExceptions.lapsesAt}) from ${grantExceptions} join ${conflictExceptions}
    on ${conflictExceptions.id} = ${grantExceptions.exceptionId} where ${grantExceptions.grantId} = ${grants.id})`
  await tx.db
    .update(grants)
    .set({ lapsesAt: first })
    .where(and(sql`${grants.id} in ${under}`, sql`${grants.lapsesAt} > ${moment(tx.now)}`))
}

export async function insertProof(tx: Tx, exceptionId: ExceptionId, checked: string): Promise<void> {
  await tx.db.insert(exceptionProofs).values({ exceptionId, provedAt: tx.now, checked })
}

/** The last one of each. */
export async function lastProofs(tx: Tx, ids: readonly ExceptionId[]): Promise<ReadonlyMap<ExceptionId, string>> {
  const rows = await tx.db
    .select()
    .from(exceptionProofs)
    .where(isAnyOf(exceptionProofs.exceptionId, ids))
    .orderBy(asc(exceptionProofs.provedAt))
  return new Map(rows.map(({ exceptionId, checked }) => [exceptionId, checked]))
}

/** The grants that were given under it. */
export async function givenUnder(tx: Tx, id: ExceptionId): Promise<readonly GrantId[]> {
  const rows = await tx.db.select({ id: grantExceptions.grantId }).from(grantExceptions).where(eq(grantExceptions.exceptionId, id))
  return rows.map((row) => row.id)
}

/** Lapsed by now, of which nobody was told; locked for this transaction, what another process has in hand is left to it. */
export async function takeLapsed(tx: Tx, limit: number): Promise<readonly ConflictException[]> {
  const { lapsesAt, lapseRecordedAt } = conflictExceptions
  const rows = await tx.db
    .select()
    .from(conflictExceptions)
    .where(and(isNull(lapseRecordedAt), sql`${lapsesAt} <= ${moment(tx.now)}`))
    .orderBy(asc(lapsesAt), asc(conflictExceptions.id))
    .limit(limit)
    .for('update', { skipLocked: true })
  return rows.map(toException)
}

export async function markLapseRecorded(tx: Tx, id: ExceptionId): Promise<void> {
  await tx.db.update(conflictExceptions).set({ lapseRecordedAt: tx.now }).where(eq(conflictExceptions.id, id))
}

/** In force, whose next proof is due within this time and whose owner has not been reminded of it. */
export async function takeProofsDue(tx: Tx, withinMs: number, limit: number): Promise<readonly ConflictException[]> {
  const { lapsesAt, lapseRecordedAt, remindedOfAt } = conflictExceptions
  const rows = await tx.db
    .select()
    .from(conflictExceptions)
    .where(
      and(
        isNull(lapseRecordedAt),
        sql`${lapsesAt} > ${moment(tx.now)} and ${lapsesAt} <= ${moment(tx.now + withinMs)}`,
        sql`${remindedOfAt} is distinct from ${lapsesAt}`,
      ),
    )
    .orderBy(asc(lapsesAt), asc(conflictExceptions.id))
    .limit(limit)
    .for('update', { skipLocked: true })
  return rows.map(toException).filter((one) => proofDueAt(one) <= lapseOf(one))
}

export async function markReminded(tx: Tx, { id }: ConflictException, of: Instant): Promise<void> {
  await tx.db.update(conflictExceptions).set({ remindedOfAt: of }).where(eq(conflictExceptions.id, id))
}
