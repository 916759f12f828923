import { sql } from 'drizzle-orm'
import type { PersonId, RoleId } from '#governance/id.ts'
import { isAnyOf } from './id-array.ts'
import { labelStates, type LabelState } from './schema/work-tables.ts'
import type { Tx } from './tx.ts'

/** How far these people's grants of each role are mirrored on the platform; `waiting` before anybody looked. */
export async function labelStatesOf(tx: Tx, personIds: readonly PersonId[]): Promise<(personId: PersonId, roleId: RoleId) => LabelState> {
  const { personId, roleId, state } = labelStates
  const rows = await tx.db.select({ personId, roleId, state }).from(labelStates).where(isAnyOf(personId, personIds))
  const known = new Map(rows.map((row) => [`${row.personId} ${row.roleId}`, row.state]))
  return (person, role) => known.get(`${person} ${role}`) ?? 'waiting'
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
