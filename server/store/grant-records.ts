import { and, eq, isNull, sql, type SQL } from 'drizzle-orm'
import type { Grant } from '#governance/grant.ts'
import type { GrantId, Instant } from '#governance/id.ts'
import { activeAt, endsAt, toGrants } from './grant-rows.ts'
import { moment } from './moment.ts'
import { grants } from './schema/authority-tables.ts'
import type { Tx } from './tx.ts'

/** Locked for this transaction; what another process has in hand is left to it. */
async function take(tx: Tx, where: SQL | undefined, limit: number): Promise<readonly Grant[]> {
  const rows = await tx.db
    .select()
    .from(grants)
    .where(where)
    .orderBy(grants.untilAt, grants.id)
    .limit(limit)
    .for('update', { skipLocked: true })
  return toGrants(tx, rows)
}

/** Grants that hold by now, of which neither log nor platform was told. */
export function grantsToRecordStart(tx: Tx, now: Instant, limit: number): Promise<readonly Grant[]> {
  return take(tx, and(isNull(grants.startRecordedAt), activeAt(now)), limit)
}

/** Grants that no longer hold, of which neither log nor platform was told. */
export function grantsToRecordEnd(tx: Tx, now: Instant, limit: number): Promise<readonly Grant[]> {
  return take(tx, and(isNull(grants.endRecordedAt), sql`${endsAt} <= ${moment(now)}`), limit)
}

export async function markStartRecorded(tx: Tx, id: GrantId, at: Instant): Promise<void> {
  await tx.db.update(grants).set({ startRecordedAt: at }).where(eq(grants.id, id))
}

export async function markEndRecorded(tx: Tx, id: GrantId, at: Instant): Promise<void> {
  await tx.db.update(grants).set({ endRecordedAt: at }).where(eq(grants.id, id))
}
