import { sql, type SQL } from 'drizzle-orm'
import type { Grant } from '#governance/grant.ts'
import type { DepartmentId, GrantId, Instant } from '#governance/id.ts'
import type { Scope } from '#governance/scope.ts'
import { idArray, isAnyOf } from './id-array.ts'
import { moment } from './moment.ts'
import { grants, grantScopes } from './schema/authority-tables.ts'
import { departmentClosure } from './schema/directory-tables.ts'
import type { Tx } from './tx.ts'

type Row = typeof grants.$inferSelect

/** What the rules know of a grant; what was recorded about it stays here. */
export async function toGrants(tx: Tx, rows: readonly Row[]): Promise<readonly Grant[]> {
  if (rows.length === 0) return []
  const parts = await tx.db
    .select()
    .from(grantScopes)
    .where(
      isAnyOf(
        grantScopes.grantId,
        rows.map((row) => row.id),
      ),
    )
    .orderBy(sql`${grantScopes.departmentId} collate "C"`)
  const scopes = new Map(rows.map(({ id }) => [id, { include: [] as DepartmentId[], exclude: [] as DepartmentId[] }]))
  for (const { grantId, departmentId, excluded } of parts) scopes.get(grantId)?.[excluded ? 'exclude' : 'include'].push(departmentId)
  return rows.map(({ startRecordedAt: _start, endRecordedAt: _end, lapsesAt, ...row }) => ({
    ...row,
    ...(lapsesAt !== null && { lapsesAt }),
    scope: scopes.get(row.id) ?? { include: [], exclude: [] },
  }))
}

export function scopeRows(grantId: GrantId, { include, exclude }: Scope) {
  const rows = (ids: readonly DepartmentId[], excluded: boolean) =>
    Array.from(new Set(ids), (departmentId) => ({ grantId, departmentId, excluded }))
  return [...rows(include, false), ...rows(exclude, true)]
}

/** The first moment at which a grant no longer holds. */
export const endsAt = sql<Instant>`least(${grants.untilAt}, ${grants.revokedAt}, ${grants.lapsesAt})`

/** The end is a predicate, half-open (R5): it holds at `fromAt` and no longer at its end. */
export const notEnded = (now: Instant): SQL => sql`${endsAt} > ${moment(now)}`
export const activeAt = (now: Instant): SQL => sql`(${grants.fromAt} <= ${moment(now)} and ${notEnded(now)})`

/** One of these departments is within an included one and not within an excluded one. */
export function reachesInto(departmentIds: Iterable<DepartmentId>): SQL {
  const { ancestorId, descendantId } = departmentClosure
  const within = (excluded: boolean): SQL => sql`
    select 1 from ${grantScopes} join ${departmentClosure} on ${ancestorId} = ${grantScopes.departmentId}
    where ${grantScopes.grantId} = ${grants.id} and ${grantScopes.excluded} = ${excluded} and ${descendantId} = wanted.id`
  return sql`exists (select 1 from unnest(${idArray(departmentIds)}) as wanted(id) where exists (${within(false)}) and not exists (${within(true)}))`
}
