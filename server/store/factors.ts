import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Instant, PersonId } from '#governance/id.ts'
import type { FactorState } from '#governance/second-factor.ts'
import { changes } from './schema/change-tables.ts'
import { factorSetups, passkeys, recoveryCodes, secondFactors } from './schema/factor-tables.ts'
import { isAnyOf } from './id-array.ts'
import type { Tx } from './tx.ts'

/** What somebody has: an authenticator app, passkeys (`passkeys.ts`), or both. Whoever changes any of it holds this row. */
export interface Factor extends FactorState {
  readonly personId: PersonId
  /** Of her app, sealed; null: she has none. */
  readonly secret: string | null
  readonly appAt: Instant | null
  /** When the newest of all that she has was registered: another one since, and it is another moment. */
  readonly registeredAt: Instant
}

const ofPerson = (personId: PersonId) => eq(secondFactors.personId, personId)

/** Others have agreed that she has lost it: it counts no more, though it is taken away only when that has rested. */
const isGivenUp = (
  personId: PersonId | typeof secondFactors.personId,
) => sql`exists (select 1 from ${changes} where ${changes.beneficiaryId} = ${personId}
  and ${changes.status} = 'pending' and ${changes.content} ->> 'kind' = 'recover_factor'
  and ${changes.stage} >= jsonb_array_length(${changes.stages}))`

/** Whether she has one that counts. */
export async function hasFactor(tx: Tx, personId: PersonId): Promise<boolean> {
  return (await tx.db.$count(secondFactors, and(ofPerson(personId), sql`not ${isGivenUp(personId)}`))) > 0
}

/** Whoever of them has one that counts. */
export async function withFactor(tx: Tx, personIds: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
  if (personIds.length === 0) return new Set()
  const { personId } = secondFactors
  const rows = await tx.db
    .select({ personId })
    .from(secondFactors)
    .where(and(isAnyOf(personId, personIds), sql`not ${isGivenUp(personId)}`))
  return new Set(rows.map((row) => row.personId))
}

export async function factorOf(tx: Tx, personId: PersonId): Promise<Factor | null> {
  const [found] = await tx.db.select().from(secondFactors).where(ofPerson(personId))
  return found ?? null
}

/** Held until the commit: of a hundred codes at once each sees what the one before it came to. */
export async function lockFactor(tx: Tx, personId: PersonId): Promise<Factor | null> {
  const [found] = await tx.db.select().from(secondFactors).where(ofPerson(personId)).for('update')
  return found ?? null
}

/** Whether she has one that counts, and it stays until the commit. */
export async function holdCountingFactor(tx: Tx, personId: PersonId): Promise<boolean> {
  return (await lockFactor(tx, personId)) !== null && hasFactor(tx, personId)
}

/** Whether she has one, and it stays until the commit. */
export const holdFactor = async (tx: Tx, personId: PersonId): Promise<boolean> => (await lockFactor(tx, personId)) !== null

export async function saveState(tx: Tx, personId: PersonId, { lastStep, failures, lockedUntil }: FactorState): Promise<void> {
  await tx.db.update(secondFactors).set({ lastStep, failures, lockedUntil }).where(ofPerson(personId))
}

async function putRecoveryCodes(tx: Tx, personId: PersonId, marks: readonly string[]): Promise<void> {
  await tx.db.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId))
  await tx.db.insert(recoveryCodes).values(marks.map((mark) => ({ personId, mark })))
}

const dropSetup = (tx: Tx, personId: PersonId) => tx.db.delete(factorSetups).where(eq(factorSetups.personId, personId))

/** An app in force from now on, in place of one that was; the recovery codes as well. */
export async function putApp(
  tx: Tx,
  { personId, secret, lastStep }: { readonly personId: PersonId; readonly secret: string; readonly lastStep: number },
  marks: readonly string[],
): Promise<void> {
  const row = { personId, secret, lastStep, appAt: tx.now, registeredAt: tx.now, failures: 0, lockedUntil: null }
  await tx.db.insert(secondFactors).values(row).onConflictDoUpdate({ target: secondFactors.personId, set: row })
  await putRecoveryCodes(tx, personId, marks)
  await dropSetup(tx, personId)
}

/** She had none, and has her first passkey. false: of two at once this is the second. An app that was begun before it is begun anew. */
export async function beginWithPasskey(tx: Tx, personId: PersonId, marks: readonly string[]): Promise<boolean> {
  await dropSetup(tx, personId)
  const row = { personId, secret: null, appAt: null, registeredAt: tx.now, lastStep: 0, failures: 0, lockedUntil: null }
  const put = await tx.db.insert(secondFactors).values(row).onConflictDoNothing().returning({ personId: secondFactors.personId })
  if (put.length === 0) return false
  await putRecoveryCodes(tx, personId, marks)
  return true
}

/** One more than she had. */
export async function markRegistered(tx: Tx, personId: PersonId): Promise<void> {
  await tx.db.update(secondFactors).set({ registeredAt: tx.now }).where(ofPerson(personId))
}

/** Her app alone. */
export async function dropApp(tx: Tx, personId: PersonId): Promise<void> {
  await tx.db.update(secondFactors).set({ secret: null, appAt: null, lastStep: 0 }).where(ofPerson(personId))
  await dropSetup(tx, personId)
}

/** All that she has, with its recovery codes, and with a new one that was begun. */
export async function deleteFactor(tx: Tx, personId: PersonId): Promise<void> {
  await tx.db.delete(secondFactors).where(ofPerson(personId))
  await tx.db.delete(passkeys).where(eq(passkeys.personId, personId))
  await tx.db.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId))
  await dropSetup(tx, personId)
}

export async function putSetup(tx: Tx, personId: PersonId, secret: string): Promise<void> {
  const row = { personId, secret, begunAt: tx.now }
  await tx.db.insert(factorSetups).values(row).onConflictDoUpdate({ target: factorSetups.personId, set: row })
}

export async function lockSetup(tx: Tx, personId: PersonId): Promise<typeof factorSetups.$inferSelect | null> {
  const [found] = await tx.db.select().from(factorSetups).where(eq(factorSetups.personId, personId)).for('update')
  return found ?? null
}

const isUnused = isNull(recoveryCodes.usedAt)

export function countRecoveryCodes(tx: Tx, personId: PersonId): Promise<number> {
  return tx.db.$count(recoveryCodes, and(eq(recoveryCodes.personId, personId), isUnused))
}

/** false: it is none of hers, or was used before. */
export async function takeRecoveryCode(tx: Tx, personId: PersonId, mark: string): Promise<boolean> {
  const taken = await tx.db
    .update(recoveryCodes)
    .set({ usedAt: tx.now })
    .where(and(eq(recoveryCodes.personId, personId), eq(recoveryCodes.mark, mark), isUnused))
    .returning({ mark: recoveryCodes.mark })
  return taken.length > 0
}
