import { asc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Domain } from '#governance/domain.ts'
import type { DomainId, PersonId } from '#governance/id.ts'
import type { Policy } from '#governance/policy.ts'
import { keptByVersion } from './kept-by-version.ts'
import { domainOwners, domains } from './schema/authority-tables.ts'
import type { Tx } from './tx.ts'

const ownerIds = sql<
  PersonId[]
>`array(select ${domainOwners.personId} from ${domainOwners} where ${domainOwners.domainId} = ${sql`${domains.id}`}
  order by ${domainOwners.position})`
const whole = { ...getTableColumns(domains), ownerIds }

const kept = keptByVersion<readonly Domain[]>('domains_version', (tx) => tx.db.select(whole).from(domains).orderBy(asc(domains.id)))

/** Proposed ones too: a large company has hundreds, each with its policy. */
export function allDomains(tx: Tx): Promise<readonly Domain[]> {
  return kept.read(tx)
}

/** Held until the commit by whoever changes domains: each is judged by what lies around it. */
export function holdDomains(tx: Tx): Promise<void> {
  return kept.hold(tx)
}

/** Those that exist already stay as they are. */
export async function insertDomains(tx: Tx, added: readonly Domain[]): Promise<void> {
  for (const { ownerIds, ...row } of added) {
    const [inserted] = await tx.db.insert(domains).values(row).onConflictDoNothing().returning({ id: domains.id })
    const owners = ownerIds.map((personId, position) => ({ domainId: row.id, personId, position }))
    if (inserted && owners.length > 0) await tx.db.insert(domainOwners).values(owners)
  }
  if (added.length > 0) await kept.rename(tx)
}

/** A new one, or one as a change leaves it. */
export async function saveDomain(tx: Tx, { ownerIds, ...row }: Domain): Promise<void> {
  await tx.db.insert(domains).values(row).onConflictDoUpdate({ target: domains.id, set: row })
  await tx.db.delete(domainOwners).where(eq(domainOwners.domainId, row.id))
  await tx.db.insert(domainOwners).values(ownerIds.map((personId, position) => ({ domainId: row.id, personId, position })))
  await kept.rename(tx)
}

/** It rules nothing from then on; what was decided under it keeps its name. */
export async function closeDomain(tx: Tx, id: DomainId): Promise<void> {
  await tx.db.update(domains).set({ status: 'closed' }).where(eq(domains.id, id))
  await kept.rename(tx)
}

/** From proposed to in force, under this policy. */
export async function openDomain(tx: Tx, id: DomainId, policy: Policy): Promise<void> {
  await tx.db.update(domains).set({ status: 'active', policy }).where(eq(domains.id, id))
  await kept.rename(tx)
}
