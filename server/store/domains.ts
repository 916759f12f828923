import { asc, eq } from 'drizzle-orm'
import type { Domain } from '#governance/domain.ts'
import type { DomainId, PersonId } from '#governance/id.ts'
import type { Policy } from '#governance/policy.ts'
import { domainOwners, domains } from './schema/authority-tables.ts'
import { holdSetting } from './settings.ts'
import type { Tx } from './tx.ts'

type Row = typeof domains.$inferSelect

async function withOwners(tx: Tx, rows: readonly Row[]): Promise<readonly Domain[]> {
  const owners = await tx.db.select().from(domainOwners).orderBy(asc(domainOwners.position))
  const ownersOf = (id: DomainId): readonly PersonId[] => owners.filter((owner) => owner.domainId === id).map((owner) => owner.personId)
  return rows.map((row) => ({ ...row, ownerIds: ownersOf(row.id) }))
}

/** Proposed ones too. */
export async function allDomains(tx: Tx): Promise<readonly Domain[]> {
  return withOwners(tx, await tx.db.select().from(domains).orderBy(asc(domains.id)))
}

export async function lockDomain(tx: Tx, id: DomainId): Promise<Domain | null> {
  const [domain] = await withOwners(tx, await tx.db.select().from(domains).where(eq(domains.id, id)).for('update'))
  return domain ?? null
}

/** Those that exist already stay as they are. */
export async function insertDomains(tx: Tx, added: readonly Domain[]): Promise<void> {
  for (const { ownerIds, ...row } of added) {
    const [inserted] = await tx.db.insert(domains).values(row).onConflictDoNothing().returning({ id: domains.id })
    const owners = ownerIds.map((personId, position) => ({ domainId: row.id, personId, position }))
    if (inserted && owners.length > 0) await tx.db.insert(domainOwners).values(owners)
  }
}

/** Held until the commit by whoever changes domains: each is judged by what lies around it. */
export function holdDomains(tx: Tx): Promise<void> {
  return holdSetting(tx, 'domains', {})
}

/** A new one, or one as a change leaves it. */
export async function saveDomain(tx: Tx, { ownerIds, ...row }: Domain): Promise<void> {
  await tx.db.insert(domains).values(row).onConflictDoUpdate({ target: domains.id, set: row })
  await tx.db.delete(domainOwners).where(eq(domainOwners.domainId, row.id))
  await tx.db.insert(domainOwners).values(ownerIds.map((personId, position) => ({ domainId: row.id, personId, position })))
}

/** It rules nothing from then on; what was decided under it keeps its name. */
export async function closeDomain(tx: Tx, id: DomainId): Promise<void> {
  await tx.db.update(domains).set({ status: 'closed' }).where(eq(domains.id, id))
}

/** From proposed to in force, under this policy. */
export async function openDomain(tx: Tx, id: DomainId, policy: Policy): Promise<void> {
  await tx.db.update(domains).set({ status: 'active', policy }).where(eq(domains.id, id))
}
