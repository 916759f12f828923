import { bigint, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
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
  (table) => [
    index().on(table.changeId),
    index().on(table.objectKind, table.objectId),
    index().on(table.actorId, table.seq),
    index().on(table.action, table.seq),
    index().on(table.at),
  ],
)

/** What an entry is about: a person; a department it happened in; the top of what a right in it reaches over. */
export type SubjectKind = 'person' | 'department' | 'reach'

/** Where an entry belongs, worked out when it is written: whoever moves on later leaves her past where it happened. No evidence, only an index. */
export const logSubjects = pgTable(
  'log_subjects',
  {
    seq: bigint({ mode: 'number' }).notNull(),
    kind: text().$type<SubjectKind>().notNull(),
    id: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.id, table.seq] }), index().on(table.seq)],
)

/** One row, locked by every append: the chain has one end. */
export const logHead = pgTable('log_head', {
  id: integer().primaryKey(),
  seq: bigint({ mode: 'number' }).notNull(),
  hash: text().notNull(),
  at: instant().notNull(),
})
