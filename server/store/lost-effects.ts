import { and, asc, eq, notInArray, sql } from 'drizzle-orm'
import type { ChangeId, Instant, PersonId } from '#governance/id.ts'
import { moment } from './moment.ts'
import { changes } from './schema/change-tables.ts'
import { outbox, type EffectKind } from './schema/work-tables.ts'
import type { Tx } from './tx.ts'

/** What goes along with an act: without it, the act itself is done all the same. */
export const besideTheAct: readonly EffectKind[] = ['notice', 'notice_result', 'label_role']

export interface LostEffect {
  readonly changeId: ChangeId
  /** A code; what stands after the colon is the platform's own. */
  readonly because: string
  readonly at: Instant
}

/** What the platform did not take of her acts from `since` until before `until`, in the order of their sending. */
export async function lostEffectsOf(tx: Tx, requesterId: PersonId, since: Instant, until: Instant): Promise<readonly LostEffect[]> {
  const rows = await tx.db
    .select({ changeId: changes.id, because: outbox.lastError, doneAt: outbox.doneAt })
    .from(outbox)
    .innerJoin(changes, eq(changes.id, outbox.changeId))
    .where(
      and(
        eq(outbox.state, 'parked'),
        sql`${outbox.doneAt} >= ${moment(since)} and ${outbox.doneAt} < ${moment(until)}`,
        notInArray(outbox.kind, [...besideTheAct]),
        eq(changes.requesterId, requesterId),
      ),
    )
    .orderBy(asc(outbox.seq))
  return rows.map(({ changeId, because, doneAt }) => ({ changeId, because: because ?? '', at: doneAt ?? since }))
}
