import { bigint, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { PersonId } from '#governance/id.ts'
import type { ProofMeans } from '#governance/second-factor.ts'
import { instant } from './columns.ts'

/** A second factor in force. The count of wrong codes lives here, so that it outlasts a restart and whoever tries holds the row. */
export const secondFactors = pgTable('second_factors', {
  personId: text().$type<PersonId>().primaryKey(),
  /** Sealed. */
  secret: text().notNull(),
  registeredAt: instant().notNull(),
  lastStep: bigint({ mode: 'number' }).notNull(),
  failures: integer().notNull(),
  lockedUntil: instant(),
})

/** Begun and not confirmed: it counts as none. Beginning again writes over it. */
export const factorSetups = pgTable('factor_setups', {
  personId: text().$type<PersonId>().primaryKey(),
  /** Sealed. */
  secret: text().notNull(),
  begunAt: instant().notNull(),
})

export const recoveryCodes = pgTable(
  'recovery_codes',
  { personId: text().$type<PersonId>().notNull(), mark: text().notNull(), usedAt: instant() },
  (table) => [primaryKey({ columns: [table.personId, table.mark] })],
)

/** R11: one act of one person on one content; used in the transaction that the act takes place in. */
export const proofs = pgTable(
  'proofs',
  {
    tokenHash: text().primaryKey(),
    personId: text().$type<PersonId>().notNull(),
    /** What it is for: act, change and content as one text. */
    about: text().notNull(),
    means: text().$type<ProofMeans>().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (table) => [index().on(table.expiresAt)],
)
