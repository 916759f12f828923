import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import type { PersonId } from '#governance/id.ts'
import { moment } from './moment.ts'
import { sessions } from './schema/access-tables.ts'
import type { Tx } from './tx.ts'

/** Seen within this time is as good as seen now: not every read of a page is a write. */
const touchMs = 30_000

export async function createSession(tx: Tx, tokenHash: string, personId: PersonId, longestMs: number): Promise<void> {
  await tx.db.insert(sessions).values({ tokenHash, personId, createdAt: tx.now, lastSeenAt: tx.now, expiresAt: tx.now + longestMs })
}

/** Whose session this is, while it lasts; null when unknown, ended, expired or idle for too long (ASVS 7.3.1, 7.3.2). */
export async function useSession(tx: Tx, tokenHash: string, idleMs: number): Promise<PersonId | null> {
  const { personId, lastSeenAt, expiresAt, endedAt } = sessions
  const [session] = await tx.db
    .select({ personId, lastSeenAt })
    .from(sessions)
    .where(and(eq(sessions.tokenHash, tokenHash), isNull(endedAt), gt(expiresAt, tx.now), gt(lastSeenAt, tx.now - idleMs)))
  if (!session) return null
  if (session.lastSeenAt < tx.now - touchMs) {
    await tx.db.update(sessions).set({ lastSeenAt: tx.now }).where(eq(sessions.tokenHash, tokenHash))
  }
  return session.personId
}

export async function endSession(tx: Tx, tokenHash: string): Promise<void> {
  await tx.db
    .update(sessions)
    .set({ endedAt: tx.now })
    .where(and(eq(sessions.tokenHash, tokenHash), isNull(sessions.endedAt)))
}

/** All of a person's, when she left or is disabled (ASVS 7.4.2). */
export async function endSessionsOf(tx: Tx, personId: PersonId): Promise<void> {
  await tx.db
    .update(sessions)
    .set({ endedAt: tx.now })
    .where(and(eq(sessions.personId, personId), isNull(sessions.endedAt)))
}

/** Forgets sessions that have been over for this long. */
export async function forgetSessions(tx: Tx, olderThanMs: number): Promise<void> {
  await tx.db.delete(sessions).where(lt(sql`least(${sessions.expiresAt}, ${sessions.endedAt})`, moment(tx.now - olderThanMs)))
}
