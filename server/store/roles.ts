import { asc, sql } from 'drizzle-orm'
import type { RoleId } from '#governance/id.ts'
import type { Role } from '#governance/role.ts'
import { roles } from './schema/authority-tables.ts'
import type { Tx } from './tx.ts'

export async function allRoles(tx: Tx): Promise<ReadonlyMap<RoleId, Role>> {
  const rows = await tx.db.select().from(roles).orderBy(asc(roles.id))
  return new Map(rows.map((role) => [role.id, role]))
}

/** The catalogue that the program and the company's file bring along at start. */
export async function upsertRoles(tx: Tx, brought: readonly Role[]): Promise<void> {
  if (brought.length === 0) return
  await tx.db
    .insert(roles)
    .values(brought.slice())
    .onConflictDoUpdate({
      target: roles.id,
      set: { builtIn: sql`excluded.built_in`, permissions: sql`excluded.permissions`, names: sql`excluded.names` },
    })
}
