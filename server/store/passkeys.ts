import { and, asc, eq, gt, lt } from 'drizzle-orm'
import type { Instant, PersonId } from '#governance/id.ts'
import { passkeyChallenges, passkeys } from './schema/factor-tables.ts'
import type { Tx } from './tx.ts'

export type Passkey = typeof passkeys.$inferSelect

export async function passkeysOf(tx: Tx, personId: PersonId): Promise<readonly Passkey[]> {
  return tx.db.select().from(passkeys).where(eq(passkeys.personId, personId)).orderBy(asc(passkeys.registeredAt), asc(passkeys.id))
}

/** As a client is told of them, to sign with one or to make none of them again. */
export async function offeredPasskeys(tx: Tx, personId: PersonId): Promise<{ id: string; transports: string[] }[]> {
  return (await passkeysOf(tx, personId)).map(({ id, transports }) => ({ id, transports: [...transports] }))
}

export const countPasskeys = (tx: Tx, personId: PersonId): Promise<number> => tx.db.$count(passkeys, eq(passkeys.personId, personId))

/** null: nobody has it, or somebody else. */
export async function passkeyOf(tx: Tx, personId: PersonId, id: string): Promise<Passkey | null> {
  const [found] = await tx.db
    .select()
    .from(passkeys)
    .where(and(eq(passkeys.id, id), eq(passkeys.personId, personId)))
  return found ?? null
}

/** false: it is registered already, for her or for somebody else. */
export async function putPasskey(tx: Tx, passkey: Omit<Passkey, 'registeredAt' | 'lastUsedAt'>): Promise<boolean> {
  const row = { ...passkey, registeredAt: tx.now, lastUsedAt: null }
  const put = await tx.db.insert(passkeys).values(row).onConflictDoNothing().returning({ id: passkeys.id })
  return put.length > 0
}

export async function savePasskeyUse(tx: Tx, id: string, counter: number): Promise<void> {
  await tx.db.update(passkeys).set({ counter, lastUsedAt: tx.now }).where(eq(passkeys.id, id))
}

export async function deletePasskey(tx: Tx, id: string): Promise<void> {
  await tx.db.delete(passkeys).where(eq(passkeys.id, id))
}

export interface Challenge {
  readonly challengeHash: string
  readonly personId: PersonId
  readonly about: string
}

/** Those of hers that are over go: however often she begins, what is kept is what can still be answered. */
export async function insertChallenge(tx: Tx, challenge: Challenge, expiresAt: Instant): Promise<void> {
  await tx.db
    .delete(passkeyChallenges)
    .where(and(eq(passkeyChallenges.personId, challenge.personId), lt(passkeyChallenges.expiresAt, tx.now)))
  await tx.db.insert(passkeyChallenges).values({ ...challenge, expiresAt })
}

/** Answered, rightly or not, it is gone. Until when it would have lasted; null: unknown, answered, too late, or for something else. */
export async function takeChallenge(tx: Tx, { challengeHash, personId, about }: Challenge): Promise<Instant | null> {
  const table = passkeyChallenges
  const same = and(eq(table.challengeHash, challengeHash), eq(table.personId, personId), eq(table.about, about))
  const [taken] = await tx.db
    .delete(table)
    .where(and(same, gt(table.expiresAt, tx.now)))
    .returning({ expiresAt: table.expiresAt })
  return taken?.expiresAt ?? null
}

export async function forgetChallenges(tx: Tx): Promise<void> {
  await tx.db.delete(passkeyChallenges).where(lt(passkeyChallenges.expiresAt, tx.now))
}
