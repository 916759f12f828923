import { and, eq, sql } from 'drizzle-orm'
import type { Change } from '#governance/change/change.ts'
import type { PersonId } from '#governance/id.ts'
import { changesByIds } from './changes.ts'
import { changes } from './schema/change-tables.ts'
import type { Tx } from './tx.ts'

/** Her own request, as long as it waits or rests, for that a lost second factor be taken away. */
export async function pendingRecovery(tx: Tx, beneficiaryId: PersonId): Promise<Change | null> {
  const { id, status, content } = changes
  const [row] = await tx.db
    .select({ id })
    .from(changes)
    .where(and(eq(status, 'pending'), eq(changes.beneficiaryId, beneficiaryId), sql`${content} ->> 'kind' = 'recover_factor'`))
  return row === undefined ? null : ((await changesByIds(tx, [row.id])).get(row.id) ?? null)
}
