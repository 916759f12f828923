import { and, eq, gt, isNull, lt, type SQL } from 'drizzle-orm'
import type { PersonId } from '#governance/id.ts'
import type { ProofMeans } from '#governance/second-factor.ts'
import { phoneConfirmations } from './schema/factor-tables.ts'
import type { Tx } from './tx.ts'

const table = phoneConfirmations
export type Confirmation = typeof table.$inferSelect

const ofPerson = (personId: PersonId) => and(eq(table.personId, personId), isNull(table.endedAt))

/** In place of what of hers was open before. */
export async function putConfirmation(tx: Tx, confirmation: Omit<Confirmation, 'means' | 'endedAt'>): Promise<void> {
  await tx.db.update(table).set({ endedAt: tx.now }).where(ofPerson(confirmation.personId))
  await tx.db.insert(table).values(confirmation)
}

async function held(tx: Tx, personId: PersonId, which: SQL): Promise<Confirmation | null> {
  const [found] = await tx.db
    .select()
    .from(table)
    .where(and(which, ofPerson(personId), gt(table.expiresAt, tx.now)))
    .for('update')
  return found ?? null
}

/** Held until the commit; null: there is none of hers that is open. */
export const confirmationByLink = (tx: Tx, personId: PersonId, link: string) => held(tx, personId, eq(table.link, link))
export const confirmationByDesk = (tx: Tx, personId: PersonId, deskHash: string) => held(tx, personId, eq(table.deskHash, deskHash))

export async function confirm(tx: Tx, link: string, means: ProofMeans): Promise<void> {
  await tx.db.update(table).set({ means }).where(eq(table.link, link))
}

export async function endConfirmation(tx: Tx, link: string): Promise<void> {
  await tx.db.update(table).set({ endedAt: tx.now }).where(eq(table.link, link))
}

export async function forgetConfirmations(tx: Tx): Promise<void> {
  await tx.db.delete(table).where(lt(table.expiresAt, tx.now))
}
