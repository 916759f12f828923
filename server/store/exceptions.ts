import { asc, eq } from 'drizzle-orm'
import type { ConflictException } from '#governance/exception.ts'
import type { ExceptionId, GrantId, PersonId } from '#governance/id.ts'
import { conflictExceptions, grantExceptions } from './schema/conflict-tables.ts'
import type { Tx } from './tx.ts'

type Row = typeof conflictExceptions.$inferSelect

const toException = ({ lapsesAt: _lapses, lapseRecordedAt: _recorded, remindedOfAt: _reminded, ...exception }: Row): ConflictException =>
  exception

/** All of hers, past ones too. */
export async function exceptionsOf(tx: Tx, personId: PersonId): Promise<readonly ConflictException[]> {
  const rows = await tx.db
    .select()
    .from(conflictExceptions)
    .where(eq(conflictExceptions.personId, personId))
    .orderBy(asc(conflictExceptions.id))
  return rows.map(toException)
}

/** What the grant is given under. */
export async function insertGrantExceptions(tx: Tx, grantId: GrantId, exceptionIds: readonly ExceptionId[]): Promise<void> {
  if (exceptionIds.length > 0) await tx.db.insert(grantExceptions).values(exceptionIds.map((exceptionId) => ({ grantId, exceptionId })))
}
