import { and, asc, desc, eq, isNull, lt, notInArray, sql } from 'drizzle-orm'
import type { ChangeId, Instant, PersonId } from '#governance/id.ts'
import { moment } from './moment.ts'
import { changes } from './schema/change-tables.ts'
import type { OutboxRow } from './outbox.ts'
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
        // what she took back herself she does not miss
        isNull(changes.undoneBy),
      ),
    )
    .orderBy(asc(outbox.seq))
  return rows.map(({ changeId, because, doneAt }) => ({ changeId, because: because ?? '', at: doneAt ?? since }))
}

/** More than anybody has on its way of one and the same. */
const mostBefore = 50

/** What it was built on and was given up when it was on its way already, the earliest first: each of the same kind before it, up to one that came of something. */
export async function lostBeneath(tx: Tx, effect: OutboxRow): Promise<readonly OutboxRow[]> {
  const { aggregate, kind, seq } = outbox
  const before = and(eq(aggregate, effect.aggregate), eq(kind, effect.kind), lt(seq, effect.seq))
  const rows = await tx.db.select().from(outbox).where(before).orderBy(desc(seq)).limit(mostBefore)
  const lost: OutboxRow[] = []
  for (const row of rows) {
    const { createdAt } = lost[0] ?? effect
    if (row.state !== 'parked' || row.doneAt === null || row.doneAt < createdAt) break
    lost.unshift(row)
  }
  return lost
}
