import { lt } from 'drizzle-orm'
import { usedCodes } from './schema/access-tables.ts'
import type { Tx } from './tx.ts'

/** false: this code was used before. Recorded before the platform is asked, so that of two at once one is refused. */
export async function recordCode(tx: Tx, codeHash: string): Promise<boolean> {
  const recorded = await tx.db
    .insert(usedCodes)
    .values({ codeHash, usedAt: tx.now })
    .onConflictDoNothing()
    .returning({ codeHash: usedCodes.codeHash })
  return recorded.length > 0
}

/** The platform forgets a code after five minutes; whoever calls keeps them far longer. */
export async function forgetCodes(tx: Tx, olderThanMs: number): Promise<void> {
  await tx.db.delete(usedCodes).where(lt(usedCodes.usedAt, tx.now - olderThanMs))
}
