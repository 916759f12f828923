import { randomUUID } from 'node:crypto'
import { and, asc, desc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Instant } from '#governance/id.ts'
import { isAnyOf } from './id-array.ts'
import { moment } from './moment.ts'
import { syncPasses, syncQueue, type QueuedKind } from './schema/sync-tables.ts'
import type { Tx } from './tx.ts'

export type SyncPass = typeof syncPasses.$inferSelect

export interface Queued {
  readonly kind: QueuedKind
  readonly objectId: string
  /** Where the next page begins. */
  readonly cursor: number
}

const isRunning = eq(syncPasses.state, 'running')

/** null: one is running already. */
export async function startPass(tx: Tx): Promise<SyncPass | null> {
  const pass = { id: randomUUID(), state: 'running', startedAt: tx.now } as const
  const [started] = await tx.db.insert(syncPasses).values(pass).onConflictDoNothing().returning()
  return started ?? null
}

/** The running pass, for this process alone until the lease ends; null: none is running, or another process has it. */
export async function leasePass(tx: Tx, leaseMs: number): Promise<SyncPass | null> {
  const isFree = or(isNull(syncPasses.leasedUntil), sql`${syncPasses.leasedUntil} <= ${moment(tx.now)}`)
  const leasedUntil = tx.now + leaseMs
  const [pass] = await tx.db.update(syncPasses).set({ leasedUntil }).where(and(isRunning, isFree)).returning()
  return pass ?? null
}

/** false: it is no longer this process's to go on with. */
export async function extendLease(tx: Tx, pass: SyncPass, leaseMs: number): Promise<SyncPass | null> {
  const mine = and(
    eq(syncPasses.id, pass.id),
    isRunning,
    pass.leasedUntil === null ? isNull(syncPasses.leasedUntil) : eq(syncPasses.leasedUntil, pass.leasedUntil),
  )
  const [extended] = await tx.db
    .update(syncPasses)
    .set({ leasedUntil: tx.now + leaseMs })
    .where(mine)
    .returning()
  return extended ?? null
}

/** Those that are queued in this pass already stay as they are. */
export async function queue(tx: Tx, passId: string, kind: QueuedKind, objectIds: readonly string[]): Promise<void> {
  if (objectIds.length === 0) return
  // Behind those that still wait: whoever has been read needs no place, and counting them all would cost more with each page.
  const { position, readAt } = syncQueue
  const waiting = and(eq(syncQueue.passId, passId), eq(syncQueue.kind, kind), isNull(readAt))
  const [last] = await tx.db.select({ position }).from(syncQueue).where(waiting).orderBy(desc(position)).limit(1)
  const begin = last === undefined ? 0 : last.position + 1
  const rows = Array.from(new Set(objectIds), (objectId, at) => ({ passId, kind, objectId, position: begin + at }))
  await tx.db.insert(syncQueue).values(rows).onConflictDoNothing()
}

/** What to read next, in the order it was queued. */
export async function nextToRead(tx: Tx, passId: string, kind: QueuedKind, limit: number): Promise<readonly Queued[]> {
  const { objectId, cursor, position, readAt } = syncQueue
  return tx.db
    .select({ kind: syncQueue.kind, objectId, cursor })
    .from(syncQueue)
    .where(and(eq(syncQueue.passId, passId), eq(syncQueue.kind, kind), isNull(readAt)))
    .orderBy(asc(position), asc(objectId))
    .limit(limit)
}

/** `nextCursor`: where it goes on; null: read to its end. */
export async function markRead(
  tx: Tx,
  passId: string,
  { kind, objectId }: Pick<Queued, 'kind' | 'objectId'>,
  nextCursor: number | null = null,
): Promise<void> {
  const where = and(eq(syncQueue.passId, passId), eq(syncQueue.kind, kind), eq(syncQueue.objectId, objectId))
  await tx.db
    .update(syncQueue)
    .set(nextCursor === null ? { readAt: tx.now } : { cursor: nextCursor })
    .where(where)
}

/** Read to their ends, all at once. */
export async function markAllRead(tx: Tx, passId: string, kind: QueuedKind, objectIds: readonly string[]): Promise<void> {
  if (objectIds.length === 0) return
  const where = and(eq(syncQueue.passId, passId), eq(syncQueue.kind, kind), isAnyOf(syncQueue.objectId, objectIds))
  await tx.db.update(syncQueue).set({ readAt: tx.now }).where(where)
}

/** `error`: a code; null: it went through. */
export async function finishPass(tx: Tx, passId: string, error: string | null): Promise<void> {
  const outcome = { state: error === null ? 'done' : 'failed', finishedAt: tx.now, leasedUntil: null, error } as const
  await tx.db.update(syncPasses).set(outcome).where(eq(syncPasses.id, passId))
}

export interface SyncProgress {
  readonly state: 'never' | 'running' | 'done' | 'failed'
  readonly departmentsRead: number
  readonly departmentsKnown: number
  readonly membersRead: number
  readonly finishedAt: Instant | null
  readonly error: string | null
}

/** When the directory was last read to its end; null: never yet. */
async function lastFinish(tx: Tx): Promise<Instant | null> {
  const { finishedAt, state } = syncPasses
  const [pass] = await tx.db.select({ finishedAt }).from(syncPasses).where(eq(state, 'done')).orderBy(desc(finishedAt)).limit(1)
  return pass?.finishedAt ?? null
}

/** How far the latest pass is, and when one was last at its end, as the contract shows it. */
export async function syncProgress(tx: Tx): Promise<SyncProgress> {
  const [pass] = await tx.db.select().from(syncPasses).orderBy(desc(syncPasses.startedAt), desc(syncPasses.id)).limit(1)
  if (!pass) return { state: 'never', departmentsRead: 0, departmentsKnown: 0, membersRead: 0, finishedAt: null, error: null }
  const count = (kind: QueuedKind, read: boolean): Promise<number> =>
    tx.db.$count(syncQueue, and(eq(syncQueue.passId, pass.id), eq(syncQueue.kind, kind), read ? isNotNull(syncQueue.readAt) : undefined))
  const departmentsRead = await count('department', true)
  const departmentsKnown = await count('department', false)
  const membersRead = await count('member', true)
  const finishedAt = pass.finishedAt ?? (await lastFinish(tx))
  return { state: pass.state, departmentsRead, departmentsKnown, membersRead, finishedAt, error: pass.error }
}

/** Queues of passes before the latest. */
export async function forgetQueues(tx: Tx): Promise<void> {
  const latest = sql`(select ${syncPasses.id} from ${syncPasses} order by ${syncPasses.startedAt} desc, ${syncPasses.id} desc limit 1)`
  await tx.db.delete(syncQueue).where(sql`${syncQueue.passId} <> ${latest}`)
}
