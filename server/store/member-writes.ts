import { and, eq, isNull, ne, or, sql } from 'drizzle-orm'
import type { DepartmentId, PersonId } from '#governance/id.ts'
import type { Locale } from '#governance/role.ts'
import { members, memberships } from './schema/directory-tables.ts'
import type { Tx } from './tx.ts'

export interface MemberRecord {
  readonly id: PersonId
  readonly unionId: string
  readonly name: string
  readonly title: string
  readonly avatarUrl: string | null
  readonly active: boolean
  /** In order, her first one first. null: leave them as they are, while a move of hers is still on its way to the platform. */
  readonly departmentIds: readonly DepartmentId[] | null
}

/** New, changed or come back. Her manager and her language stay. `passId`: seen by this full pass. */
export async function upsertMember(tx: Tx, member: MemberRecord, passId: string | null = null): Promise<void> {
  const { departmentIds, ...row } = member
  await tx.db
    .insert(members)
    .values({ ...row, seenInPass: passId })
    .onConflictDoUpdate({
      target: members.id,
      set: { ...row, goneAt: null, seenInPass: sql`coalesce(excluded.seen_in_pass, ${members.seenInPass})` },
    })
  if (departmentIds !== null) await applyMembershipLocally(tx, member.id, departmentIds)
}

/** Her departments from now on, in this order: the mirror runs ahead of the platform, which the outbox then tells. */
export async function applyMembershipLocally(tx: Tx, memberId: PersonId, departmentIds: readonly DepartmentId[]): Promise<void> {
  await tx.db.delete(memberships).where(eq(memberships.memberId, memberId))
  const rows = Array.from(new Set(departmentIds), (departmentId, position) => ({ memberId, departmentId, position }))
  if (rows.length > 0) await tx.db.insert(memberships).values(rows)
}

export async function setManager(tx: Tx, memberId: PersonId, managerId: PersonId | null): Promise<void> {
  await tx.db.update(members).set({ managerId }).where(eq(members.id, memberId))
}

export async function setLocale(tx: Tx, memberId: PersonId, locale: Locale | null): Promise<void> {
  await tx.db.update(members).set({ locale }).where(eq(members.id, memberId))
}

/** Who this full pass did not see is gone: inactive, in no department, kept for the log. Returns the ids. */
export async function markMembersGone(tx: Tx, passId: string): Promise<readonly PersonId[]> {
  const { id, goneAt, seenInPass } = members
  const unseen = and(isNull(goneAt), or(isNull(seenInPass), ne(seenInPass, passId)))
  const gone = await tx.db.update(members).set({ goneAt: tx.now }).where(unseen).returning({ id })
  for (const row of gone) await applyMembershipLocally(tx, row.id, [])
  return gone.map((row) => row.id)
}
