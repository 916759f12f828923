import { and, eq, isNotNull, isNull, sql, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import type { PersonBrief } from '#contract/person.ts'
import type { MemberProfile } from '#governance/member-profile.ts'
import type { DepartmentId, PersonId } from '#governance/id.ts'
import type { OrgTree, Person } from '#governance/org.ts'
import type { Locale } from '#governance/role.ts'
import { isAnyOf } from './id-array.ts'
import { keptTree } from './org-tree.ts'
import { pageOf, readCursor, type Page, type PageWanted } from './page.ts'
import { departments, members, memberships } from './schema/directory-tables.ts'
import type { Tx } from './tx.ts'

/** R4: the departments a list may speak of, worked out from a scope. Whatever lists people takes them; nobody is in an empty set. */
export type ScopedDepartments = ReadonlySet<DepartmentId>

/** The departments that are there. Kept in memory for each version of the directory. */
export function orgTree(tx: Tx): Promise<OrgTree> {
  return keptTree.read(tx)
}

/** Heads of those of the departments that have any. */
export async function departmentHeads(tx: Tx, ids: readonly DepartmentId[]): Promise<ReadonlyMap<DepartmentId, readonly PersonId[]>> {
  if (ids.length === 0) return new Map()
  const { id, headIds, goneAt } = departments
  const rows = await tx.db
    .select({ id, headIds })
    .from(departments)
    .where(and(isAnyOf(id, ids), isNull(goneAt)))
  return new Map(rows.filter((row) => row.headIds.length > 0).map((row) => [row.id, row.headIds]))
}

const { id, name, title, avatarUrl, managerId } = members
/** Her id as it is written where something else is asked about her. */
const ofMember = sql`${id}`
/** Works here and is not disabled: who left or is stopped may do nothing. */
export const active = sql<boolean>`(${members.active} and ${members.goneAt} is null and ${members.disabledAt} is null)`
const disabled = sql<boolean>`(${members.disabledAt} is not null and ${members.goneAt} is null)`
/** Still here: a disabled member is one, or nobody would find her to bring her back. */
export const here = sql<boolean>`(${active} or ${disabled})`

const { memberId, departmentId, position } = memberships
/** In the order she has them. */
const departmentIds = sql<
  DepartmentId[]
>`array(select ${departmentId} from ${memberships} where ${memberId} = ${ofMember} order by ${position})`

/** Those of them that are known, gone ones too. */
export async function persons(tx: Tx, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Person>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.db.select({ id, name, managerId, active, departmentIds }).from(members).where(isAnyOf(id, ids))
  return new Map(rows.map((person) => [person.id, person]))
}

/** These people and everybody above any of them, as far as it is known; who manages in a ring comes once. */
export async function withManagers(tx: Tx, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Person>> {
  if (ids.length === 0) return new Map()
  const { rows } = await tx.db.execute<{ id: PersonId }>(sql`
    with recursive above as (
      select ${members.id}, ${members.managerId} from ${members} where ${isAnyOf(members.id, ids)}
      union
      select ${members.id}, ${members.managerId} from ${members} join above on ${members.id} = above.manager_id
    )
    select id from above`)
  return persons(
    tx,
    rows.map((row) => row.id),
  )
}

export async function person(tx: Tx, personId: PersonId): Promise<Person | null> {
  return (await persons(tx, [personId])).get(personId) ?? null
}

/** The same, with her row locked until the end of the transaction. */
export async function lockPerson(tx: Tx, personId: PersonId): Promise<Person | null> {
  await tx.db.select({ id }).from(members).where(eq(id, personId)).for('update')
  return person(tx, personId)
}

/** What stands about each of them. */
export async function profilesOf(tx: Tx, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, MemberProfile>> {
  const { jobNumber, workPlace } = members
  const rows = await tx.db.select({ id, name, title, jobNumber, workPlace }).from(members).where(isAnyOf(id, ids))
  return new Map(rows.map(({ id: personId, ...profile }) => [personId, profile]))
}

/** Whether she is still here, but was stopped. */
export async function isDisabled(tx: Tx, personId: PersonId): Promise<boolean> {
  return (await tx.db.$count(members, and(eq(id, personId), disabled))) > 0
}

/** Everybody who was stopped and is still here. */
export async function disabledMembers(tx: Tx): Promise<readonly PersonId[]> {
  return (await tx.db.select({ id }).from(members).where(disabled)).map((row) => row.id)
}

/** Who is in this department itself and works here. */
export async function directMembers(tx: Tx, departmentId: DepartmentId): Promise<ReadonlySet<PersonId>> {
  const rows = await tx.db
    .select({ id })
    .from(members)
    .where(and(active, isIn([departmentId])))
  return new Set(rows.map((row) => row.id))
}

/** Whether anybody is in this department itself, disabled ones too: the platform counts them. */
export async function hasMembers(tx: Tx, departmentId: DepartmentId): Promise<boolean> {
  return (await tx.db.$count(memberships, eq(memberships.departmentId, departmentId))) > 0
}

/** Those of them who have left; kept for the log. */
export async function goneAmong(tx: Tx, ids: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
  const rows = await tx.db
    .select({ id })
    .from(members)
    .where(and(isAnyOf(id, ids), isNotNull(members.goneAt)))
  return new Set(rows.map((row) => row.id))
}

/** The name of her first department that is there. */
const departmentName = sql<string>`coalesce((select ${sql`${departments.name}`} from ${memberships}
  join ${departments} on ${sql`${departments.id}`} = ${departmentId} and ${sql`${departments.goneAt}`} is null
  where ${memberId} = ${ofMember} order by ${position} limit 1), '')`

/** Names and faces for a page, as the contract shows them. */
export async function personBriefs(tx: Tx, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, PersonBrief>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.db.select({ id, name, title, avatarUrl, active, departmentName }).from(members).where(isAnyOf(id, ids))
  return new Map(rows.map((row) => [row.id, row]))
}

/** null: not chosen. */
export async function localeOf(tx: Tx, personId: PersonId): Promise<Locale | null> {
  const [row] = await tx.db.select({ locale: members.locale }).from(members).where(eq(id, personId))
  return row?.locale ?? null
}

const isIn = (ids: Iterable<DepartmentId>) =>
  sql`exists (select 1 from ${memberships} where ${memberships.memberId} = ${id} and ${isAnyOf(memberships.departmentId, ids)})`

/** Members of these departments, each once. */
export async function countMembers(tx: Tx, scope: ScopedDepartments): Promise<number> {
  return tx.db.$count(members, and(here, isIn(scope)))
}

/**
 * Members of each department of the scope and everything of the scope below it, each once however many departments she is in. Walked up
 * the tree that is in memory: the database would join everybody with every department above her.
 */
export async function memberCounts(tx: Tx, scope: ScopedDepartments): Promise<ReadonlyMap<DepartmentId, number>> {
  const tree = await orgTree(tx)
  // of the whole company nothing has to be looked up in a list of all departments
  const isWhole = tree.all.every((department) => scope.has(department.id))
  // as one value: ten thousand rows of their own take both drivers longer to read than the database to find
  const [found] = await tx.db
    .select({ pairs: sql<[PersonId, DepartmentId][] | null>`json_agg(json_build_array(${memberId}, ${departmentId}))` })
    .from(memberships)
    .innerJoin(members, and(eq(id, memberId), here))
    .where(isWhole ? undefined : isAnyOf(departmentId, scope))
  const above = new Map<PersonId, Set<DepartmentId>>()
  for (const [member, department] of found?.pairs ?? []) {
    const places = above.get(member) ?? new Set()
    for (const place of tree.pathUp(department)) places.add(place)
    above.set(member, places)
  }
  const counts = new Map(Array.from(scope, (place) => [place, 0]))
  for (const places of above.values()) for (const place of places) if (scope.has(place)) counts.set(place, (counts.get(place) ?? 0) + 1)
  return counts
}

/** Part of a name, letters of either size. */
export const nameHolds = (part: string): SQL => sql`${name} ilike ${`%${part.replace(/[\\%_]/g, '\\$&')}%`}`

export interface MembersWanted extends PageWanted {
  /** Part of a name. */
  readonly q: string | null
  /** This department and what lies below it, as far as the scope goes. */
  readonly departmentId: DepartmentId | null
}

/** Members of the scope, by name. */
export async function membersIn(tx: Tx, scope: ScopedDepartments, wanted: MembersWanted): Promise<Page<Person>> {
  const below = wanted.departmentId === null ? null : (await orgTree(tx)).subtree(wanted.departmentId)
  const where = [here, isIn(below === null ? scope : below.filter((departmentId) => scope.has(departmentId)))]
  if (wanted.q !== null && wanted.q !== '') where.push(nameHolds(wanted.q))
  const total = await tx.db.$count(members, and(...where))
  const after = readCursor(wanted.cursor, z.string())
  if (after) where.push(sql`(${name} collate "C", ${id} collate "C") > (${after[0]}, ${after[1]})`)
  const rows = await tx.db
    .select({ id, name, managerId, active, departmentIds })
    .from(members)
    .where(and(...where))
    .orderBy(sql`${name} collate "C"`, sql`${id} collate "C"`)
    .limit(wanted.limit + 1)
  return pageOf(rows, wanted.limit, total, (row) => [row.name, row.id])
}
