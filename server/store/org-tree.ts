import { isNull, sql } from 'drizzle-orm'
import { orgTree as treeOf, type OrgTree } from '#governance/org.ts'
import { departments } from './schema/directory-tables.ts'
import { getSetting } from './settings.ts'
import type { Tx } from './tx.ts'

export const versionKey = 'directory_version'
const treesKept = 4
const trees = new Map<string, OrgTree>()

/** As the rows stand now, this transaction's own writes included. */
export async function readTree(tx: Tx): Promise<OrgTree> {
  const { id, name, parentId, goneAt } = departments
  return treeOf(
    await tx.db
      .select({ id, name, parentId })
      .from(departments)
      .where(isNull(goneAt))
      .orderBy(sql`${id} collate "C"`),
  )
}

/**
 * The departments that are there, as the rules walk them. Indexed once for each version; a version is a random name that the
 * writing transaction gives, so that a version nobody committed is never met again.
 */
export async function currentTree(tx: Tx): Promise<OrgTree> {
  const version = String((await getSetting(tx, versionKey)) ?? '')
  const known = trees.get(version)
  if (known) return known
  const tree = await readTree(tx)
  // Read after its version: under READ COMMITTED somebody may have committed between the two, and that tree has another name.
  if (version === '' || version !== (await getSetting(tx, versionKey))) return tree
  trees.set(version, tree)
  for (const oldest of trees.keys()) if (trees.size > treesKept) trees.delete(oldest)
  return tree
}
