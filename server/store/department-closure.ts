import { or } from 'drizzle-orm'
import type { DepartmentId } from '#governance/id.ts'
import type { OrgTree } from '#governance/org.ts'
import { isAnyOf } from './id-array.ts'
import { departmentClosure } from './schema/directory-tables.ts'
import type { Tx } from './tx.ts'

const rowsAtOnce = 1000

/**
 * R4: the closure follows the tree in the transaction that moves a department, and says what the tree of the rules says:
 * only departments whose way up differs are written again.
 */
export async function followTree(tx: Tx, before: OrgTree, after: OrgTree): Promise<void> {
  const gone = before.all.filter(({ id }) => !after.has(id)).map(({ id }) => id)
  const moved = after.all.filter(({ id }) => before.pathUp(id).join() !== after.pathUp(id).join()).map(({ id }) => id)
  const { ancestorId, descendantId } = departmentClosure
  if (gone.length + moved.length > 0) {
    await tx.db.delete(departmentClosure).where(or(isAnyOf(descendantId, [...moved, ...gone]), isAnyOf(ancestorId, gone)))
  }
  const rows = moved.flatMap((id) => waysUp(id, after))
  for (let at = 0; at < rows.length; at += rowsAtOnce) await tx.db.insert(departmentClosure).values(rows.slice(at, at + rowsAtOnce))
}

function waysUp(id: DepartmentId, tree: OrgTree) {
  return tree.pathUp(id).map((ancestorId, depth) => ({ ancestorId, descendantId: id, depth }))
}
