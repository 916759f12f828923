import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { PersonId } from '#governance/id.ts'
import { instant } from './columns.ts'

/** ASVS 7.2: a session is known by the hash of its token only. */
export const sessions = pgTable(
  'sessions',
  {
    tokenHash: text().primaryKey(),
    personId: text().$type<PersonId>().notNull(),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
  },
  (table) => [index().on(table.personId)],
)

/** A sign-in code works once, here too. */
export const usedCodes = pgTable('used_codes', { codeHash: text().primaryKey(), usedAt: instant().notNull() }, (table) => [
  index().on(table.usedAt),
])

export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    personId: text().$type<PersonId>().notNull(),
    key: text().notNull(),
    bodyHash: text().notNull(),
    status: integer(),
    answer: jsonb().$type<unknown>(),
    createdAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.key] }), index().on(table.createdAt)],
)

export const rateCounters = pgTable(
  'rate_counters',
  { key: text().notNull(), windowStart: instant().notNull(), count: integer().notNull() },
  (table) => [primaryKey({ columns: [table.key, table.windowStart] }), index().on(table.windowStart)],
)

/** Small facts about the installation: clock offset of the mock mode, version of the directory, state of the first start. */
export const settingsValues = pgTable('settings_values', { key: text().primaryKey(), value: jsonb().$type<unknown>().notNull() })
