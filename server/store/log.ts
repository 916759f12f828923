import { createHash } from 'node:crypto'
import { asc, eq, gt } from 'drizzle-orm'
import { canonicalJson } from '#governance/canonical.ts'
import type { ChangeId, PersonId } from '#governance/id.ts'
import { fileUnderSubjects } from './log-subjects.ts'
import { logEntries, logHead } from './schema/log-tables.ts'
import type { Tx } from './tx.ts'

/** One line of the log, as the caller knows it (R12). */
export interface Entry {
  /** null: Remit itself. */
  readonly actorId: PersonId | null
  readonly onBehalfOf?: PersonId | null
  readonly action: string
  readonly objectKind: string
  readonly objectId: string
  readonly changeId?: ChangeId | null
  readonly beforeHash?: string | null
  readonly afterHash?: string | null
  readonly requestId: string | null
  readonly reason?: string | null
  /** Plain data without personal texts: whole numbers, strings, booleans, null, lists and objects of them. */
  readonly facts?: Readonly<Record<string, unknown>>
  /** What the change behind it is about, where the facts of this step do not repeat it. Tells where the entry belongs; no part of it. */
  readonly about?: Readonly<Record<string, unknown>>
}

export type LogEntry = typeof logEntries.$inferSelect

/** Covers every field, the place in the chain and the entry before it. */
function hashOfEntry(entry: Omit<LogEntry, 'hash' | 'mac'>): string {
  return createHash('sha256').update(canonicalJson(entry)).digest('hex')
}

/** Field by field: whatever else the caller's record carries has no column, and no place in the hash. */
function whatItSays(entry: Entry) {
  return {
    actorId: entry.actorId,
    onBehalfOf: entry.onBehalfOf ?? null,
    action: entry.action,
    objectKind: entry.objectKind,
    objectId: entry.objectId,
    changeId: entry.changeId ?? null,
    beforeHash: entry.beforeHash ?? null,
    afterHash: entry.afterHash ?? null,
    requestId: entry.requestId,
    reason: entry.reason ?? null,
    facts: entry.facts ?? {},
  }
}

/** The entry is part of the transaction it speaks of: no entry, no effect. Appends come one after the other. */
export async function appendEntry(tx: Tx, entry: Entry): Promise<number> {
  const [head] = await tx.db.select().from(logHead).for('update')
  if (!head) throw new Error('the log has no head')
  const sealed = { ...whatItSays(entry), seq: head.seq + 1, at: tx.now, prevHash: head.hash }
  const hash = hashOfEntry(sealed)
  await tx.db.insert(logEntries).values({ ...sealed, hash, mac: tx.mac(hash) })
  // Two that began in one order may append in the other: the mark stays at the latest moment.
  await fileUnderSubjects(tx, sealed.seq, { ...sealed, about: entry.about ?? {} })
  await tx.db.update(logHead).set({ seq: sealed.seq, hash, at: Math.max(head.at, tx.now) })
  return sealed.seq
}

/** In order. */
export async function entriesOfChange(tx: Tx, changeId: ChangeId): Promise<readonly LogEntry[]> {
  return tx.db.select().from(logEntries).where(eq(logEntries.changeId, changeId)).orderBy(asc(logEntries.seq))
}

export type LogProof = { readonly whole: true; readonly entries: number } | { readonly whole: false; readonly brokenAt: number }

const rowsAtOnce = 1000

function isSound(tx: Tx, entry: LogEntry, seq: number, prevHash: string): boolean {
  const { hash, mac, ...sealed } = entry
  return entry.seq === seq && entry.prevHash === prevHash && hashOfEntry(sealed) === hash && tx.mac(hash) === mac
}

/**
 * Walks the chain to its head, from its first entry or over the last so many, and names the first entry that does not fit. It
 * cannot see a tail that was cut off together with the head, nor what somebody forged who holds the key: that takes an anchor
 * outside.
 */
export async function verifyLog(tx: Tx, last: number = Number.MAX_SAFE_INTEGER): Promise<LogProof> {
  const [head] = await tx.db.select().from(logHead)
  let seq = Math.max(0, (head?.seq ?? 0) - last)
  const [before] = await tx.db.select({ hash: logEntries.hash }).from(logEntries).where(eq(logEntries.seq, seq))
  let hash = before?.hash ?? ''
  for (;;) {
    const entries = await tx.db.select().from(logEntries).where(gt(logEntries.seq, seq)).orderBy(asc(logEntries.seq)).limit(rowsAtOnce)
    for (const entry of entries) {
      if (!isSound(tx, entry, seq + 1, hash)) return { whole: false, brokenAt: seq + 1 }
      seq = entry.seq
      hash = entry.hash
    }
    if (entries.length < rowsAtOnce) break
  }
  return head?.seq === seq && head.hash === hash ? { whole: true, entries: seq } : { whole: false, brokenAt: seq + 1 }
}
