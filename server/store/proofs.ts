import { and, eq, gt, isNull, lt } from 'drizzle-orm'
import type { Instant, PersonId } from '#governance/id.ts'
import type { ProofMeans } from '#governance/second-factor.ts'
import { proofs } from './schema/factor-tables.ts'
import type { Tx } from './tx.ts'

export interface Proof {
  readonly tokenHash: string
  readonly personId: PersonId
  readonly about: string
}

export async function insertProof(tx: Tx, proof: Proof & { readonly means: ProofMeans }, expiresAt: Instant): Promise<void> {
  await tx.db.insert(proofs).values({ ...proof, expiresAt })
}

/** Used up with whatever this transaction does, and not at all if that is rolled back. null: unknown, used, too late, or for something else. */
export async function takeProof(tx: Tx, { tokenHash, personId, about }: Proof): Promise<ProofMeans | null> {
  const same = and(eq(proofs.tokenHash, tokenHash), eq(proofs.personId, personId), eq(proofs.about, about))
  const [taken] = await tx.db
    .update(proofs)
    .set({ usedAt: tx.now })
    .where(and(same, isNull(proofs.usedAt), gt(proofs.expiresAt, tx.now)))
    .returning({ means: proofs.means })
  return taken?.means ?? null
}

export async function forgetProofs(tx: Tx, olderThanMs: number): Promise<void> {
  await tx.db.delete(proofs).where(lt(proofs.expiresAt, tx.now - olderThanMs))
}
