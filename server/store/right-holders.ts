import { and, asc, eq, inArray, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Grant } from '#governance/grant.ts'
import type { Instant, PersonId, RoleId } from '#governance/id.ts'
import { active, nameHolds, persons, type ScopedDepartments } from './directory.ts'
import { activeAt, reachesInto, toGrants } from './grant-rows.ts'
import { isAnyOf } from './id-array.ts'
import { pageOf, readCursor, type Page, type PageWanted } from './page.ts'
import type { Person } from '#governance/org.ts'
import { grants } from './schema/authority-tables.ts'
import { members } from './schema/directory-tables.ts'
import type { Tx } from './tx.ts'

export interface HoldersWanted extends PageWanted {
  /** The roles that count. */
  readonly roleIds: readonly RoleId[]
  /** In each of these she has to be permitted something; there the owners count without a grant. None: nobody is found. */
  readonly places: readonly { readonly departments: ScopedDepartments; readonly ownerIds: readonly PersonId[] }[]
  /** Part of a name. */
  readonly q: string | null
  readonly now: Instant
}

const { id, name } = members

/** Whoever works here and may do something somewhere in each of the places now, by name. */
export async function rightHolders(tx: Tx, wanted: HoldersWanted): Promise<Page<Person>> {
  const holding = (there: ScopedDepartments) =>
    tx.db
      .select({ personId: grants.personId })
      .from(grants)
      .where(and(isAnyOf(grants.roleId, wanted.roleIds), activeAt(wanted.now), reachesInto(there)))
  const permitted = wanted.places.map(({ departments, ownerIds }) => or(inArray(id, holding(departments)), isAnyOf(id, ownerIds)))
  const where = [active, ...(permitted.length > 0 ? permitted : [sql`false`])]
  if (wanted.q !== null && wanted.q !== '') where.push(nameHolds(wanted.q))
  const total = await tx.db.$count(members, and(...where))
  const after = readCursor(wanted.cursor, z.string())
  if (after) where.push(sql`(${name} collate "C", ${id} collate "C") > (${after[0]}, ${after[1]})`)
  const rows = await tx.db
    .select({ id, name })
    .from(members)
    .where(and(...where))
    .orderBy(sql`${name} collate "C"`, sql`${id} collate "C"`)
    .limit(wanted.limit + 1)
  const page = pageOf(rows, wanted.limit, total, (row) => [row.name, row.id])
  const known = await persons(
    tx,
    page.rows.map((row) => row.id),
  )
  return { ...page, rows: page.rows.flatMap((row) => known.get(row.id) ?? []) }
}

/** What these people hold somewhere in the scope now. */
export async function activeGrantsOf(
  tx: Tx,
  scope: ScopedDepartments,
  personIds: readonly PersonId[],
  now: Instant,
): Promise<ReadonlyMap<PersonId, readonly Grant[]>> {
  const where = and(isAnyOf(grants.personId, personIds), activeAt(now), reachesInto(scope))
  const found = await toGrants(tx, await tx.db.select().from(grants).where(where).orderBy(asc(grants.fromAt), asc(grants.id)))
  return new Map(personIds.map((personId) => [personId, found.filter((grant) => grant.personId === personId)]))
}

/** Which roles are held somewhere in the scope now, and by whom of those who work here; each pair once, by name. */
export async function roleHolders(
  tx: Tx,
  scope: ScopedDepartments,
  now: Instant,
): Promise<readonly { readonly roleId: RoleId; readonly personId: PersonId; readonly name: string }[]> {
  const { roleId, personId } = grants
  return tx.db
    .select({ roleId, personId, name })
    .from(grants)
    .innerJoin(members, and(eq(id, personId), active))
    .where(and(activeAt(now), reachesInto(scope)))
    .groupBy(roleId, personId, name)
    .orderBy(sql`${name} collate "C"`, sql`${personId} collate "C"`)
}
