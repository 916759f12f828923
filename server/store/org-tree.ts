import { isNull, sql } from 'drizzle-orm'
import type { DepartmentId } from '#governance/id.ts'
import { orgTree as treeOf, type Department, type OrgTree } from '#governance/org.ts'
import { keptByVersion } from './kept-by-version.ts'
import { apps } from './schema/authority-tables.ts'
import { departments } from './schema/directory-tables.ts'
import type { Tx } from './tx.ts'

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

/** The departments that are there, as the rules walk them: indexed once for each version. */
export const keptTree = keptByVersion('directory_version', readTree)
