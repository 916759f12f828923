import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { LiveEvent } from '#contract/home.ts'
import type { Instant, PersonId } from '#governance/id.ts'

interface Rows<R> {
  readonly rows: R[]
}
interface RowsOnly extends PgQueryResultHKT {
  readonly type: Rows<this['row']>
}
/** Drizzle inside one transaction, whichever database is behind it. */
export type Db = PgDatabase<RowsOnly>

/** Who should read what again. It leaves with the commit, and to every process. */
export interface Announcement extends LiveEvent {
  readonly personIds: readonly PersonId[] | 'all'
}

/** One transaction: the only way to the tables. */
export interface Tx {
  readonly db: Db
  /** Read once from the database; every rule in this transaction sees the same moment. */
  readonly now: Instant
  /** HMAC-SHA256 under the key of the log. */
  readonly mac: (text: string) => string
  /** Runs when the commit is through, never otherwise; must not throw. */
  afterCommit(work: () => void): void
  announce(announcement: Announcement): Promise<void>
}

export interface Database {
  readonly kind: 'embedded' | 'postgres'
  /**
   * READ COMMITTED; rows that a decision rests on are locked by name. Inside, use `tx` only: the database itself waits for ever.
   * `patient`: ten seconds for a statement instead of two, for the jobs that read or write in bulk.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>, options?: { readonly patient: boolean }): Promise<T>
  /** Hears what committed transactions announced, here and in other processes. Returns how to stop. */
  listen(handler: (announcement: Announcement) => void): Promise<() => Promise<void>>
  /** The whole embedded database as one compressed file, taken while it runs; null where the database server has its own backups. */
  readonly dump: (() => Promise<Blob>) | null
  /**
   * Counts what is there, so that the planner knows it, and gives the room of what is gone back. The embedded database does neither by
   * itself; PostgreSQL does both (PostgreSQL documentation: routine vacuuming), and this does nothing there.
   */
  tidy(): Promise<void>
  close(): Promise<void>
}
