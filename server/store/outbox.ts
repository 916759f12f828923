import { and, asc, desc, eq, gt, inArray, lt, notInArray, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { ChangeId, Instant, PersonId } from '#governance/id.ts'
import { moment } from './moment.ts'
import { isAnyOf } from './id-array.ts'
import { outbox, type EffectKind } from './schema/work-tables.ts'
import type { Tx } from './tx.ts'

/** Taking away goes before giving, giving before telling (R16). */
export const effectPriority = { revocation: 2, act: 1, notice: 0 } as const

/** Something to do outside. The payload names what to look at, not what to write: before acting the wish is read again. */
export interface Effect {
  /** The same key is the same effect: a second one is not written. */
  readonly effectKey: string
  readonly kind: EffectKind
  /** Effects of one aggregate happen in the order they were written. */
  readonly aggregate: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly priority: (typeof effectPriority)[keyof typeof effectPriority]
  /** Not before; null: at once. */
  readonly dueAt?: Instant | null
  readonly changeId: ChangeId | null
  readonly personId: PersonId | null
}

export type OutboxRow = typeof outbox.$inferSelect

/** false: it was written before. */
export async function enqueue(tx: Tx, effect: Effect): Promise<boolean> {
  const written = await tx.db
    .insert(outbox)
    .values({ ...effect, state: 'waiting', createdAt: tx.now, dueAt: effect.dueAt ?? tx.now })
    .onConflictDoNothing({ target: outbox.effectKey })
    .returning({ seq: outbox.seq })
  return written.length > 0
}

const isOpen = inArray(outbox.state, ['waiting', 'leased'])

/** Takes what is due: urgent ones first, of each aggregate only the oldest open one, never what another worker has in hand. */
export async function lease(tx: Tx, limit: number, leaseMs: number): Promise<readonly OutboxRow[]> {
  const earlier = alias(outbox, 'earlier')
  const isNext = sql`not exists (${tx.db
    .select({ seq: earlier.seq })
    .from(earlier)
    .where(and(eq(earlier.aggregate, outbox.aggregate), lt(earlier.seq, outbox.seq), inArray(earlier.state, ['waiting', 'leased'])))})`
  const isFree = sql`(${outbox.state} = 'waiting' or ${outbox.leasedUntil} <= ${moment(tx.now)})`
  const found = await tx.db
    .select({ seq: outbox.seq })
    .from(outbox)
    .where(and(isOpen, isFree, sql`${outbox.dueAt} <= ${moment(tx.now)}`, isNext))
    .orderBy(desc(outbox.priority), asc(outbox.dueAt), asc(outbox.seq))
    .limit(limit)
    .for('update', { skipLocked: true })
  if (found.length === 0) return []
  const leased = await tx.db
    .update(outbox)
    .set({ state: 'leased', leasedUntil: tx.now + leaseMs, attempts: sql`${outbox.attempts} + 1` })
    .where(
      inArray(
        outbox.seq,
        found.map((row) => row.seq),
      ),
    )
    .returning()
  const place = new Map(found.map((row, at) => [row.seq, at]))
  return leased.sort((a, b) => (place.get(a.seq) ?? 0) - (place.get(b.seq) ?? 0))
}

type Leased = Pick<OutboxRow, 'seq' | 'attempts'>
type Outcome = Partial<Pick<OutboxRow, 'state' | 'doneAt' | 'lastError' | 'dueAt'>>

/** Of this worker: once its lease has run out, another one has it with one attempt more. */
const inHand = ({ seq, attempts }: Leased) => and(eq(outbox.seq, seq), eq(outbox.state, 'leased'), eq(outbox.attempts, attempts))

/** false: the lease ran out and another worker has it now; what this one knows no longer counts. */
async function settle(tx: Tx, row: Leased, outcome: Outcome): Promise<boolean> {
  const settled = await tx.db
    .update(outbox)
    .set({ leasedUntil: null, ...outcome })
    .where(inHand(row))
    .returning({ seq: outbox.seq })
  return settled.length > 0
}

export function complete(tx: Tx, row: Leased): Promise<boolean> {
  return settle(tx, row, { state: 'done', doneAt: tx.now, lastError: null })
}

/** What was wished for is no longer wished, or is so already. `because`: a code. */
export function notNeeded(tx: Tx, row: Leased, because: string | null): Promise<boolean> {
  return settle(tx, row, { state: 'not_needed', doneAt: tx.now, lastError: because })
}

/** A person must look at it. Later effects of the aggregate go on: each reads the wish for itself. */
export function park(tx: Tx, row: Leased, because: string): Promise<boolean> {
  return settle(tx, row, { state: 'parked', doneAt: tx.now, lastError: because })
}

const firstPauseMs = 1000
const longestPauseMs = 15 * 60_000

/** Twice as long each time, at most a quarter of an hour, spread so that what failed together does not return together. */
export function pauseBefore(attempts: number, random: number): number {
  const whole = Math.min(firstPauseMs * 2 ** Math.min(attempts, 20), longestPauseMs)
  return Math.round(whole * (0.5 + random / 2))
}

/** `afterMs`: the platform said when. */
export function retryLater(tx: Tx, row: Leased, because: string, afterMs: number | null = null): Promise<boolean> {
  const dueAt = tx.now + Math.max(afterMs ?? 0, pauseBefore(row.attempts, Math.random()))
  return settle(tx, row, { state: 'waiting', lastError: because, dueAt })
}

/** What a change set off outside, in order. */
export async function byChange(tx: Tx, changeId: ChangeId): Promise<readonly OutboxRow[]> {
  return tx.db.select().from(outbox).where(eq(outbox.changeId, changeId)).orderBy(asc(outbox.seq))
}

export type DeliveryState = Pick<OutboxRow, 'state' | 'lastError'>

/** The states of what these changes do at the platform itself; notices tell of it and are no part of it. */
export async function deliveriesOf(tx: Tx, changeIds: readonly ChangeId[]): Promise<ReadonlyMap<ChangeId, readonly DeliveryState[]>> {
  const { changeId, state, lastError } = outbox
  const rows = await tx.db
    .select({ changeId, state, lastError })
    .from(outbox)
    .where(and(isAnyOf(changeId, changeIds), notInArray(outbox.kind, ['notice', 'notice_result'])))
  const found = new Map<ChangeId, DeliveryState[]>()
  for (const row of rows) if (row.changeId !== null) found.set(row.changeId, [...(found.get(row.changeId) ?? []), row])
  return found
}

/** Those of these aggregates that have something on its way, or had at any time since then. */
export async function openAggregates(tx: Tx, aggregates: readonly string[], since: Instant): Promise<ReadonlySet<string>> {
  const rows = await tx.db
    .selectDistinct({ aggregate: outbox.aggregate })
    .from(outbox)
    .where(and(or(isOpen, sql`${outbox.doneAt} >= ${moment(since)}`), isAnyOf(outbox.aggregate, aggregates)))
  return new Set(rows.map((row) => row.aggregate))
}

/** Whether this worker has it in hand still: its lease may have run out meanwhile, and another one have it. Held until the commit. */
export async function isInHand(tx: Tx, row: Leased): Promise<boolean> {
  return (await tx.db.select({ seq: outbox.seq }).from(outbox).where(inHand(row)).for('update')).length > 0
}

/** Whether what the platform says of it is to be shown: it is in hand still, and nothing of its kind that was written after it is on its way. */
export async function saysWhatIsShown(tx: Tx, effect: Leased & Pick<OutboxRow, 'aggregate' | 'kind'>): Promise<boolean> {
  if (!(await isInHand(tx, effect))) return false
  const { aggregate, kind, seq } = outbox
  const later = and(isOpen, eq(aggregate, effect.aggregate), eq(kind, effect.kind), gt(seq, effect.seq))
  return (await tx.db.select({ seq }).from(outbox).where(later).limit(1)).length === 0
}

/** Since when the longest-due open effect is due; null: nothing is due. */
export async function oldestWaiting(tx: Tx): Promise<Instant | null> {
  const due = and(isOpen, sql`${outbox.dueAt} <= ${moment(tx.now)}`)
  const [row] = await tx.db.select({ dueAt: outbox.dueAt }).from(outbox).where(due).orderBy(asc(outbox.dueAt)).limit(1)
  return row?.dueAt ?? null
}
