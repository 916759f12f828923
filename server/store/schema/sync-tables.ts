import { sql } from 'drizzle-orm'
import { index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

export type PassState = 'running' | 'done' | 'failed'
export type QueuedKind = 'department' | 'member'

/** One reading of the whole directory. */
export const syncPasses = pgTable(
  'sync_passes',
  {
    id: text().primaryKey(),
    state: text().$type<PassState>().notNull(),
    startedAt: instant().notNull(),
    finishedAt: instant(),
    /** One process reads at a time; another takes over when this has passed. */
    leasedUntil: instant(),
    error: text(),
  },
  (table) => [
    uniqueIndex('sync_passes_one_running')
      .on(table.state)
      .where(sql`${table.state} = 'running'`),
    index().on(table.startedAt),
  ],
)

/** What the pass still has to read, so that it goes on where it stopped. */
export const syncQueue = pgTable(
  'sync_queue',
  {
    passId: text().notNull(),
    kind: text().$type<QueuedKind>().notNull(),
    objectId: text().notNull(),
    position: integer().notNull(),
    /** Where the next page of a department's members begins. */
    cursor: integer().notNull().default(0),
    readAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.passId, table.kind, table.objectId] }),
    index('sync_queue_unread')
      .on(table.passId, table.kind, table.position)
      .where(sql`${table.readAt} is null`),
  ],
)
