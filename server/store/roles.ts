import { asc, eq, sql } from 'drizzle-orm'
import { composed } from '#governance/role-composition.ts'
import type { RoleId } from '#governance/id.ts'
import type { Role, RoleShape } from '#governance/role.ts'
import { roles } from './schema/authority-tables.ts'
import { holdSetting, shareSetting } from './settings.ts'
import type { Tx } from './tx.ts'

/** Every role by its id, with everything it permits; retired ones too: somebody may hold one still. */
export async function allRoles(tx: Tx): Promise<ReadonlyMap<RoleId, Role>> {
  const rows = await tx.db.select().from(roles).orderBy(asc(roles.id))
  const made = new Map(rows.map(({ id, permissions, includes }) => [id, { permissions, made: { permissions, includes } }]))
  return new Map(
    rows.map(({ id, builtIn, permissions, names, includes, retiredAt, changed }) => {
      const role: Role = { id, builtIn, names, permissions: includes.length > 0 ? composed({ permissions, includes }, made) : permissions }
      const itself = includes.length > 0 || changed ? { made: { permissions, includes } } : {}
      return [id, { ...role, ...itself, ...(retiredAt !== null && { retired: true }) }]
    }),
  )
}

/** The catalogue that the program and the company's file bring along at start; what was changed by a change stays as that left it. */
export async function upsertRoles(tx: Tx, brought: readonly Role[]): Promise<void> {
  if (brought.length === 0) return
  const rows = brought.map(({ id, builtIn, permissions, names }) => ({ id, builtIn, permissions, names }))
  await tx.db
    .insert(roles)
    .values(rows)
    .onConflictDoUpdate({
      target: roles.id,
      set: { builtIn: sql`excluded.built_in`, permissions: sql`excluded.permissions`, names: sql`excluded.names` },
      setWhere: eq(roles.changed, false),
    })
}

/** Held until the commit by whoever changes roles: they are made of one another, so one lock is for all of them. */
export function holdRoles(tx: Tx): Promise<void> {
  return holdSetting(tx, 'roles', {})
}

/** Nobody changes a role until the commit: what was asked for is what is given. */
export function shareRoles(tx: Tx): Promise<void> {
  return shareSetting(tx, 'roles', {})
}

/** As a change leaves it; `shape` null: nobody can ask for it any more. */
export async function setRole(tx: Tx, id: RoleId, shape: RoleShape | null): Promise<void> {
  if (shape === null) {
    await tx.db.update(roles).set({ retiredAt: tx.now, changed: true }).where(eq(roles.id, id))
    return
  }
  const { names, permissions, includes } = shape
  const row = { permissions, names, includes, retiredAt: null, changed: true }
  await tx.db
    .insert(roles)
    .values({ id, builtIn: false, ...row })
    .onConflictDoUpdate({ target: roles.id, set: row })
}
