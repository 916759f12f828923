import { and, eq, isNull, ne, or, sql } from 'drizzle-orm'
import type { MemberProfile } from '#governance/member-profile.ts'
import type { DepartmentId, PersonId } from '#governance/id.ts'
import type { Locale } from '#governance/role.ts'
import { isAnyOf } from './id-array.ts'
import { members, memberships } from './schema/directory-tables.ts'
import type { Tx } from './tx.ts'

export interface MemberRecord extends MemberProfile {
  readonly id: PersonId
  readonly unionId: string
  readonly avatarUrl: string | null
  readonly active: boolean
  /** In order, her first one first. null: leave them as they are, while a move of hers is still on its way to the platform. */
  readonly departmentIds: readonly DepartmentId[] | null
}

const seen = (passId: string | null) => ({ seenInPass: passId })

/** New, changed or come back, a page of them in three statements. Managers and languages stay. `passId`: seen by this full pass. */
export async function upsertMembers(tx: Tx, page: readonly MemberRecord[], passId: string | null = null): Promise<void> {
  if (page.length === 0) return
  await tx.db
    .insert(members)
    .values(page.map(({ departmentIds: _apart, ...row }) => ({ ...row, ...seen(passId) })))
    .onConflictDoUpdate({
      target: members.id,
      set: {
        unionId: sql`excluded.union_id`,
        name: sql`excluded.name`,
        title: sql`excluded.title`,
        jobNumber: sql`excluded.job_number`,
        workPlace: sql`excluded.work_place`,
        avatarUrl: sql`excluded.avatar_url`,
        // While an account is stopped the platform's word on it says nothing of the person: the one from before is hers again after.
        active: sql`case when ${members.disabledAt} is null then excluded.active else ${members.active} end`,
        goneAt: null,
        seenInPass: sql`coalesce(excluded.seen_in_pass, ${members.seenInPass})`,
      },
    })
  await replaceMemberships(
    tx,
    page.flatMap(({ id, departmentIds }) => (departmentIds === null ? [] : [{ id, departmentIds }])),
  )
}

export function upsertMember(tx: Tx, member: MemberRecord, passId: string | null = null): Promise<void> {
  return upsertMembers(tx, [member], passId)
}

async function replaceMemberships(
  tx: Tx,
  of: readonly { readonly id: PersonId; readonly departmentIds: readonly DepartmentId[] }[],
): Promise<void> {
  if (of.length === 0) return
  await tx.db.delete(memberships).where(
    isAnyOf(
      memberships.memberId,
      of.map(({ id }) => id),
    ),
  )
  const rows = of.flatMap(({ id, departmentIds }) =>
    Array.from(new Set(departmentIds), (departmentId, position) => ({ memberId: id, departmentId, position })),
  )
  if (rows.length > 0) await tx.db.insert(memberships).values(rows)
}

/** Her departments from now on, in this order: the mirror runs ahead of the platform, which the outbox then tells. */
export function applyMembershipLocally(tx: Tx, memberId: PersonId, departmentIds: readonly DepartmentId[]): Promise<void> {
  return replaceMemberships(tx, [{ id: memberId, departmentIds }])
}

/** The line managers of these members; null: she has none. */
export async function setManagers(tx: Tx, managers: ReadonlyMap<PersonId, PersonId | null>): Promise<void> {
  const rows = [...managers]
  if (rows.length === 0) return
  const values = sql.join(
    rows.map(([id, managerId]) => sql`(${id}::text, ${managerId}::text)`),
    sql`, `,
  )
  await tx.db.execute(
    sql`update ${members} set manager_id = given.manager_id from (values ${values}) as given(id, manager_id) where ${members.id} = given.id`,
  )
}

export function setManager(tx: Tx, memberId: PersonId, managerId: PersonId | null): Promise<void> {
  return setManagers(tx, new Map([[memberId, managerId]]))
}

export async function setLocale(tx: Tx, memberId: PersonId, locale: Locale | null): Promise<void> {
  await tx.db.update(members).set({ locale }).where(eq(members.id, memberId))
}

const unseenIn = (passId: string) => and(isNull(members.goneAt), or(isNull(members.seenInPass), ne(members.seenInPass, passId)))

/** Who is here by the mirror, and was met nowhere by this full pass so far. */
export async function unseenMembers(tx: Tx, passId: string): Promise<readonly PersonId[]> {
  const rows = await tx.db.select({ id: members.id }).from(members).where(unseenIn(passId))
  return rows.map((row) => row.id)
}

/** What stands about her from now on: the mirror runs ahead of the platform, or follows it again. */
export async function setProfile(tx: Tx, memberId: PersonId, { name, title, jobNumber, workPlace }: MemberProfile): Promise<void> {
  await tx.db.update(members).set({ name, title, jobNumber, workPlace }).where(eq(members.id, memberId))
}

/** Stopped, or brought back: she stays where she is, and so does what she holds. */
export async function setDisabled(tx: Tx, memberId: PersonId, disabled: boolean): Promise<void> {
  await tx.db
    .update(members)
    .set({ disabledAt: disabled ? tx.now : null })
    .where(eq(members.id, memberId))
}

/** She has left: inactive, in no department, kept for the log. */
export async function markMemberGone(tx: Tx, memberId: PersonId): Promise<void> {
  await tx.db
    .update(members)
    .set({ goneAt: tx.now, disabledAt: null })
    .where(and(eq(members.id, memberId), isNull(members.goneAt)))
  await replaceMemberships(tx, [{ id: memberId, departmentIds: [] }])
}

/** Who this full pass did not see is gone: inactive, in no department, kept for the log. Returns the ids. */
export async function markMembersGone(tx: Tx, passId: string): Promise<readonly PersonId[]> {
  const { id } = members
  const gone = await tx.db.update(members).set({ goneAt: tx.now, disabledAt: null }).where(unseenIn(passId)).returning({ id })
  await replaceMemberships(
    tx,
    gone.map(({ id: gone }) => ({ id: gone, departmentIds: [] })),
  )
  return gone.map((row) => row.id)
}
