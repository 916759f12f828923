import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { ConflictPreset, ConflictRule, ConflictSide } from '#governance/conflict-rule.ts'
import type { ChangeId, ConflictRuleId, ExceptionId, GrantId, PersonId } from '#governance/id.ts'
import type { Scope } from '#governance/scope.ts'
import { instant } from './columns.ts'

export const conflictRules = pgTable('conflict_rules', {
  id: text().$type<ConflictRuleId>().primaryKey(),
  names: jsonb().$type<ConflictRule['names']>(),
  preset: text().$type<ConflictPreset>(),
  leftSide: jsonb().$type<ConflictSide>().notNull(),
  rightSide: jsonb().$type<ConflictSide>().notNull(),
  setAt: instant().notNull(),
  changeId: text().$type<ChangeId>().notNull(),
  /** From then on nobody can break it; its exceptions are kept for the record. */
  retiredAt: instant(),
})

export const conflictExceptions = pgTable(
  'conflict_exceptions',
  {
    id: text().$type<ExceptionId>().primaryKey(),
    personId: text().$type<PersonId>().notNull(),
    ruleId: text().$type<ConflictRuleId>().notNull(),
    scope: jsonb().$type<Scope>().notNull(),
    ownerId: text().$type<PersonId>().notNull(),
    control: text().notNull(),
    proofEveryDays: integer().notNull(),
    fromAt: instant().notNull(),
    untilAt: instant().notNull(),
    provedAt: instant(),
    endedAt: instant(),
    changeId: text().$type<ChangeId>().notNull(),
    /** When it lapses, as things stand: what the clock looks for. Whether it is in force never depends on it. */
    lapsesAt: instant().notNull(),
    lapseRecordedAt: instant(),
    /** The proof of which its owner has been reminded is the one due then. */
    remindedOfAt: instant(),
  },
  (table) => [
    index().on(table.personId),
    index('conflict_exceptions_open')
      .on(table.lapsesAt)
      .where(sql`${table.lapseRecordedAt} is null`),
  ],
)

/** What the owner checked, each time. */
export const exceptionProofs = pgTable(
  'exception_proofs',
  {
    exceptionId: text().$type<ExceptionId>().notNull(),
    provedAt: instant().notNull(),
    checked: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.exceptionId, table.provedAt] })],
)

/** What was given under which exception. */
export const grantExceptions = pgTable(
  'grant_exceptions',
  {
    grantId: text().$type<GrantId>().notNull(),
    exceptionId: text().$type<ExceptionId>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.grantId, table.exceptionId] }), index().on(table.exceptionId)],
)
