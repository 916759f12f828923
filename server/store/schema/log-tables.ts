import { bigint, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import type { ChangeId, PersonId } from '#governance/id.ts'
import { instant } from './columns.ts'

/** Append-only: a trigger refuses to update, delete or truncate. */
export const logEntries = pgTable(
  'log_entries',
  {
    seq: bigint({ mode: 'number' }).primaryKey(),
    at: instant().notNull(),
    actorId: text().$type<PersonId>(),
    onBehalfOf: text().$type<PersonId>(),
    action: text().notNull(),
    objectKind: text().notNull(),
    objectId: text().notNull(),
    changeId: text().$type<ChangeId>(),
    beforeHash: text(),
    afterHash: text(),
    requestId: text(),
    reason: text(),
    facts: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    prevHash: text().notNull(),
    hash: text().notNull(),
    mac: text().notNull(),
  },
  (table) => [index().on(table.changeId), index().on(table.objectKind, table.objectId), index().on(table.actorId)],
)

/** One row, locked by every append: the chain has one end. */
export const logHead = pgTable('log_head', {
  id: integer().primaryKey(),
  seq: bigint({ mode: 'number' }).notNull(),
  hash: text().notNull(),
  at: instant().notNull(),
})
