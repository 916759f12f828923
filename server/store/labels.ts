import { and, eq, sql } from 'drizzle-orm'
import type { PersonId, RoleId } from '#governance/id.ts'
import { labelStates, type LabelState } from './schema/work-tables.ts'
import type { Tx } from './tx.ts'

/** How far this person's grants of this role are mirrored on the platform; `waiting` before anybody looked. */
export async function labelState(tx: Tx, personId: PersonId, roleId: RoleId): Promise<LabelState> {
  const where = and(eq(labelStates.personId, personId), eq(labelStates.roleId, roleId))
  const [row] = await tx.db.select({ state: labelStates.state }).from(labelStates).where(where)
  return row?.state ?? 'waiting'
}

/** `because`: a code, where a person must act or the scope does not fit. */
export async function setLabelState(tx: Tx, personId: PersonId, roleId: RoleId, state: LabelState, because: string | null): Promise<void> {
  await tx.db
    .insert(labelStates)
    .values({ personId, roleId, state, because, at: tx.now })
    .onConflictDoUpdate({
      target: [labelStates.personId, labelStates.roleId],
      set: { state: sql`excluded.state`, because: sql`excluded.because`, at: sql`excluded.at` },
    })
}
