import { asc, eq, isNull } from 'drizzle-orm'
import type { AppShape } from '#governance/app.ts'
import type { AppId, ChangeId } from '#governance/id.ts'
import { changeTree } from './department-writes.ts'
import { apps } from './schema/authority-tables.ts'
import type { Tx } from './tx.ts'

/** The entries that stand, the earliest first. */
export async function liveApps(tx: Tx): Promise<ReadonlyMap<AppId, AppShape>> {
  const { id, name, purpose, link, managedAt, setAt, retiredAt } = apps
  const rows = await tx.db.select({ id, name, purpose, link, managedAt }).from(apps).where(isNull(retiredAt)).orderBy(asc(setAt), asc(id))
  return new Map(rows.map(({ id: appId, ...shape }) => [appId, shape]))
}

/** On the list from now on, or as it is from now on. An app is a place: the tree is held by then. */
export async function putApp(tx: Tx, id: AppId, shape: AppShape, changeId: ChangeId): Promise<void> {
  const row = { ...shape, changeId, retiredAt: null }
  await changeTree(tx, () =>
    tx.db
      .insert(apps)
      .values({ id, setAt: tx.now, ...row })
      .onConflictDoUpdate({ target: apps.id, set: row }),
  )
}

/** It is no place any more; what was given over it permits nothing from then on. Its row keeps its name for what was decided about it. */
export async function retireApp(tx: Tx, id: AppId): Promise<void> {
  await changeTree(tx, () => tx.db.update(apps).set({ retiredAt: tx.now }).where(eq(apps.id, id)))
}
