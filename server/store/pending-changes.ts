import { and, asc, eq, sql } from 'drizzle-orm'
import type { Change, ChangeKind } from '#governance/change/change.ts'
import { objectOf, type RoutedContent } from '#governance/change/routed-act.ts'
import type { ChangeId, DomainId, GrantId, PersonId, RoleId } from '#governance/id.ts'
import type { Scope } from '#governance/scope.ts'
import { isPending, toChanges } from './changes.ts'
import { isAnyOf } from './id-array.ts'
import { changes } from './schema/change-tables.ts'
import type { Tx } from './tx.ts'

const spelling = ({ include, exclude }: Scope): string =>
  [include, exclude].map((ids) => Array.from(new Set(ids)).sort().join()).join(' but ')

/** A pending ask for the same person, role and scope. */
export async function pendingAlike(tx: Tx, beneficiaryId: PersonId, roleId: RoleId, scope: Scope): Promise<ChangeId | null> {
  const { id, content } = changes
  const rows = await tx.db
    .select({ id, content })
    .from(changes)
    .where(and(isPending, eq(changes.beneficiaryId, beneficiaryId)))
    .orderBy(asc(changes.createdAt))
  const alike = rows.find(
    (row) =>
      row.content.kind === 'ask_for_role' && row.content.input.roleId === roleId && spelling(row.content.input.scope) === spelling(scope),
  )
  return alike?.id ?? null
}

/** A pending change that would do the same. */
export const pendingRouted = (tx: Tx, wanted: RoutedContent): Promise<ChangeId | null> => pendingAbout(tx, wanted.kind, objectOf(wanted))

/** The first pending change of this kind whose input says this among other things. */
export async function pendingAbout(tx: Tx, kind: ChangeKind, input: Readonly<Record<string, string>>): Promise<ChangeId | null> {
  const { id, content } = changes
  const alike = sql`${content} @> ${JSON.stringify({ kind, input })}::jsonb`
  const [row] = await tx.db.select({ id }).from(changes).where(and(isPending, alike)).orderBy(asc(changes.createdAt)).limit(1)
  return row?.id ?? null
}

/** What is asked for of these roles and waits, held in the order of their ids. */
export async function lockAsksFor(tx: Tx, roleIds: readonly RoleId[]): Promise<readonly Change[]> {
  const { content } = changes
  const about = and(
    sql`${content}->>'kind' in ('ask_for_role', 'hand_over')`,
    isAnyOf(sql<RoleId>`${content}->'input'->>'roleId'`, roleIds),
  )
  const rows = await tx.db.select().from(changes).where(and(isPending, about)).orderBy(asc(changes.id)).for('update')
  return toChanges(tx, rows)
}

/** A pending proposal to hand this grant over. */
export const pendingHandOver = (tx: Tx, grantId: GrantId): Promise<ChangeId | null> => pendingAbout(tx, 'hand_over', { grantId })

/** How many wait that are decided under this domain. */
export function countPendingUnder(tx: Tx, domainId: DomainId): Promise<number> {
  return tx.db.$count(changes, and(isPending, eq(changes.domainId, domainId)))
}
