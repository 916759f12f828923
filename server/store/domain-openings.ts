import { asc, eq } from 'drizzle-orm'
import type { ChangeId, Instant } from '#governance/id.ts'
import { logEntries } from './schema/log-tables.ts'
import type { Tx } from './tx.ts'

/** Since when a domain is in force, and by which change; none for the root, which the first reading of the address book opened. */
export interface DomainOpening {
  readonly at: Instant
  readonly changeId: ChangeId | null
}

/** By the id of the domain, from the log: of each the latest. */
export async function domainOpenings(tx: Tx): Promise<ReadonlyMap<string, DomainOpening>> {
  const { at, changeId, objectId, facts, action, seq } = logEntries
  const rows = await tx.db.select({ at, changeId, objectId, facts }).from(logEntries).where(eq(action, 'domain.opened')).orderBy(asc(seq))
  return new Map(
    rows.map((row) => {
      const named = row.facts['domainId']
      return [typeof named === 'string' ? named : row.objectId, { at: row.at, changeId: row.changeId }]
    }),
  )
}
