import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { endOf, type Grant } from '#governance/grant.ts'
import type { DepartmentId, GrantId, Instant, PersonId, RoleId } from '#governance/id.ts'
import { nameHolds, type ScopedDepartments } from './directory.ts'
import { activeAt, endsAt, notEnded, reachesInto, scopeRows, toGrants } from './grant-rows.ts'
import { isAnyOf } from './id-array.ts'
import { moment } from './moment.ts'
import { pageOf, readCursor, type Page, type PageWanted } from './page.ts'
import { grants, grantScopes } from './schema/authority-tables.ts'
import { members } from './schema/directory-tables.ts'
import type { Tx } from './tx.ts'

/** All of hers, past and future too. */
export async function grantsOf(tx: Tx, personId: PersonId): Promise<readonly Grant[]> {
  return toGrants(tx, await tx.db.select().from(grants).where(eq(grants.personId, personId)).orderBy(asc(grants.fromAt), asc(grants.id)))
}

/** The same of several people; nobody who has none. */
export async function grantsOfEach(tx: Tx, personIds: readonly PersonId[]): Promise<ReadonlyMap<PersonId, readonly Grant[]>> {
  const found = new Map<PersonId, Grant[]>()
  for (const grant of await toGrants(
    tx,
    await tx.db.select().from(grants).where(isAnyOf(grants.personId, personIds)).orderBy(asc(grants.id)),
  ))
    found.set(grant.personId, [...(found.get(grant.personId) ?? []), grant])
  return found
}

export async function grantsByIds(tx: Tx, ids: readonly GrantId[]): Promise<ReadonlyMap<GrantId, Grant>> {
  if (ids.length === 0) return new Map()
  const found = await toGrants(tx, await tx.db.select().from(grants).where(isAnyOf(grants.id, ids)))
  return new Map(found.map((grant) => [grant.id, grant]))
}

export async function grantById(tx: Tx, id: GrantId): Promise<Grant | null> {
  return (await grantsByIds(tx, [id])).get(id) ?? null
}

/** What came of a change. */
export async function grantOfChange(tx: Tx, changeId: Grant['changeId']): Promise<Grant | null> {
  // of one that was taken back and one that was given after all, the latter
  const standing = [sql`${grants.revokedAt} is null desc`, desc(grants.fromAt)]
  const rows = await tx.db
    .select()
    .from(grants)
    .where(eq(grants.changeId, changeId))
    .orderBy(...standing)
    .limit(1)
  const [grant] = await toGrants(tx, rows)
  return grant ?? null
}

export async function lockGrant(tx: Tx, id: GrantId): Promise<Grant | null> {
  const [grant] = await toGrants(tx, await tx.db.select().from(grants).where(eq(grants.id, id)).for('update'))
  return grant ?? null
}

export async function insertGrant(tx: Tx, { scope, ...row }: Grant): Promise<void> {
  const parts = scopeRows(row.id, scope)
  if (!parts.some((part) => !part.excluded)) throw new Error(`the grant ${row.id} has an empty scope`)
  await tx.db.insert(grants).values(row)
  await tx.db.insert(grantScopes).values(parts)
}

/** From then on it no longer holds. */
export async function revokeGrant(tx: Tx, id: GrantId, at: Instant): Promise<void> {
  await tx.db
    .update(grants)
    .set({ revokedAt: at })
    .where(and(eq(grants.id, id), isNull(grants.revokedAt)))
}

/** Active grants of this role that reach into one of the departments, the longest-lasting first. */
export async function holdersOf(tx: Tx, roleId: RoleId, departments: ReadonlySet<DepartmentId>, now: Instant): Promise<readonly Grant[]> {
  const where = and(eq(grants.roleId, roleId), activeAt(now), reachesInto(departments))
  return toGrants(
    tx,
    await tx.db
      .select()
      .from(grants)
      .where(where)
      .orderBy(sql`${endsAt} desc`, asc(grants.id)),
  )
}

/** Everybody's grants of these roles that have not ended. */
export async function grantsOfRoles(tx: Tx, roleIds: readonly RoleId[], now: Instant): Promise<readonly Grant[]> {
  const where = and(isAnyOf(grants.roleId, roleIds), notEnded(now))
  return toGrants(tx, await tx.db.select().from(grants).where(where).orderBy(asc(grants.id)))
}

export interface GrantsWanted extends PageWanted {
  readonly personId: PersonId | null
  /** Part of the holder's name. */
  readonly q: string | null
  readonly now: Instant
}

/** Grants that hold or will hold somewhere in the scope, the first to end first. */
export async function grantsOverlapping(tx: Tx, scope: ScopedDepartments, wanted: GrantsWanted): Promise<Page<Grant>> {
  const where = [notEnded(wanted.now), reachesInto(scope)]
  if (wanted.personId !== null) where.push(eq(grants.personId, wanted.personId))
  if (wanted.q !== null && wanted.q !== '') {
    const named = tx.db.select({ id: members.id }).from(members).where(nameHolds(wanted.q))
    where.push(inArray(grants.personId, named))
  }
  const total = await tx.db.$count(grants, and(...where))
  const after = readCursor(wanted.cursor, z.int())
  if (after) where.push(sql`(${endsAt}, ${grants.id} collate "C") > (${moment(after[0])}, ${after[1]})`)
  const rows = await tx.db
    .select()
    .from(grants)
    .where(and(...where))
    .orderBy(endsAt, sql`${grants.id} collate "C"`)
    .limit(wanted.limit + 1)
  return pageOf(await toGrants(tx, rows), wanted.limit, total, (grant) => [endOf(grant), grant.id])
}

/** Every grant that holds or will hold somewhere in the scope. */
export async function grantsNotEnded(tx: Tx, scope: ScopedDepartments): Promise<readonly Grant[]> {
  return toGrants(
    tx,
    await tx.db
      .select()
      .from(grants)
      .where(and(notEnded(tx.now), reachesInto(scope)))
      .orderBy(asc(grants.id)),
  )
}

/** How many active grants that reach into the scope each of them has; who has none is not in it. */
export async function activeGrantCounts(
  tx: Tx,
  scope: ScopedDepartments,
  personIds: readonly PersonId[],
  now: Instant,
): Promise<ReadonlyMap<PersonId, number>> {
  const { personId } = grants
  const rows = await tx.db
    .select({ personId, count: sql<number>`count(*)::int` })
    .from(grants)
    .where(and(isAnyOf(personId, personIds), activeAt(now), reachesInto(scope)))
    .groupBy(personId)
  return new Map(rows.map((row) => [row.personId, row.count]))
}

/** Her active grants that end within this time, the first to end first. */
export async function endingSoon(tx: Tx, personId: PersonId, now: Instant, withinMs: number): Promise<readonly Grant[]> {
  const where = and(eq(grants.personId, personId), activeAt(now), sql`${endsAt} <= ${moment(now + withinMs)}`)
  return toGrants(tx, await tx.db.select().from(grants).where(where).orderBy(endsAt, asc(grants.id)))
}
