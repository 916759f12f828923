import { bigint, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { ChangeId, PersonId } from '#governance/id.ts'
import type { ProofMeans } from '#governance/second-factor.ts'
import { instant } from './columns.ts'

/**
 * Somebody has a second factor in force: an authenticator app, passkeys, or both. The count of wrong answers lives here, so that it
 * outlasts a restart and whoever tries holds the row.
 */
export const secondFactors = pgTable('second_factors', {
  personId: text().$type<PersonId>().primaryKey(),
  /** Of the app, sealed; null: she has passkeys only. */
  secret: text(),
  appAt: instant(),
  /** When the newest of all that she has was registered. */
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

/** What WebAuthn calls a credential: the public half, which is no secret. Each belongs to a row of `second_factors`. */
export const passkeys = pgTable(
  'passkeys',
  {
    /** As the authenticator named it, base64url. */
    id: text().primaryKey(),
    personId: text().$type<PersonId>().notNull(),
    name: text().notNull(),
    /** COSE, base64url. */
    publicKey: text().notNull(),
    /** How often it signed, by its own count; 0 where it does not count. */
    counter: bigint({ mode: 'number' }).notNull(),
    transports: jsonb().$type<readonly string[]>().notNull(),
    registeredAt: instant().notNull(),
    lastUsedAt: instant(),
  },
  (table) => [index().on(table.personId)],
)

/** What a passkey has to sign: for one person and one act, once. */
export const passkeyChallenges = pgTable(
  'passkey_challenges',
  {
    challengeHash: text().primaryKey(),
    personId: text().$type<PersonId>().notNull(),
    /** As in `proofs`. */
    about: text().notNull(),
    expiresAt: instant().notNull(),
  },
  (table) => [index().on(table.personId), index().on(table.expiresAt)],
)

/** What is decided on a desktop and confirmed on the phone: one act of one person on one content, once. */
export const phoneConfirmations = pgTable(
  'phone_confirmations',
  {
    /** What the link on the phone names. */
    link: text().primaryKey(),
    /** Of the token that the desktop alone has. */
    deskHash: text().notNull().unique(),
    personId: text().$type<PersonId>().notNull(),
    changeId: text().$type<ChangeId>().notNull(),
    contentHash: text().notNull(),
    /** The one on the desktop's screen, and all that the phone shows. */
    number: integer().notNull(),
    numbers: jsonb().$type<readonly number[]>().notNull(),
    /** By what it was confirmed; null: not yet. */
    means: text().$type<ProofMeans>(),
    expiresAt: instant().notNull(),
    /** Taken by the desktop, or over by a wrong number or a newer one. */
    endedAt: instant(),
  },
  (table) => [index().on(table.personId), index().on(table.expiresAt)],
)

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
