import { isNull, sql } from 'drizzle-orm'
import type { DepartmentId } from '#governance/id.ts'
import { orgTree as treeOf, type Department, type OrgTree } from '#governance/org.ts'
import { apps } from './schema/authority-tables.ts'
import { departments } from './schema/directory-tables.ts'
import { getSetting } from './settings.ts'
import type { Tx } from './tx.ts'

export const versionKey = 'directory_version'
const treesKept = 4
const trees = new Map<string, OrgTree>()

/** As the rows stand now, this transaction's own writes included. */
export async function readTree(tx: Tx): Promise<OrgTree> {
  const { id, name, parentId, goneAt } = departments
  const rows = await tx.db
    .select({ id, name, parentId })
    .from(departments)
    .where(isNull(goneAt))
    .orderBy(sql`${id} collate "C"`)
  return treeOf([...rows, ...(await appsBelow(tx, rows.find((row) => row.parentId === null)?.id))])
}

/** The apps hang right below the company's top; where nothing has been read yet they hang nowhere, and are not there. */
async function appsBelow(tx: Tx, top: DepartmentId | undefined): Promise<readonly Department[]> {
  if (top === undefined) return []
  const { id, name, retiredAt } = apps
  const rows = await tx.db
    .select({ id, name })
    .from(apps)
    .where(isNull(retiredAt))
    .orderBy(sql`${name} collate "C"`, sql`${id} collate "C"`)
  return rows.map((row) => ({ ...row, parentId: top }))
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
