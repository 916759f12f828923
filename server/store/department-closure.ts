import { and, asc, eq, isNull, or } from 'drizzle-orm'
import type { DepartmentId } from '#governance/id.ts'
import type { Department, OrgTree } from '#governance/org.ts'
import { isAnyOf } from './id-array.ts'
import { departmentClosure, departments } from './schema/directory-tables.ts'
import type { Tx } from './tx.ts'

const rowsAtOnce = 1000

type Way = readonly DepartmentId[]

/**
 * R4: the closure follows the tree in the transaction that moves a department, and says what the tree of the rules says:
 * only departments whose way up differs are written again.
 */
export async function followTree(tx: Tx, before: OrgTree, after: OrgTree): Promise<void> {
  // apps have a way up like departments: whoever holds a right over the whole company holds it over them
  const gone = before.places.filter(({ id }) => !after.has(id)).map(({ id }) => id)
  const moved = after.places.filter(({ id }) => before.pathUp(id).join() !== after.pathUp(id).join()).map(({ id }) => id)
  const { ancestorId, descendantId } = departmentClosure
  if (gone.length + moved.length > 0) {
    await tx.db.delete(departmentClosure).where(or(isAnyOf(descendantId, [...moved, ...gone]), isAnyOf(ancestorId, gone)))
  }
  await writeWays(
    tx,
    moved.map((id) => after.pathUp(id)),
  )
}

/** Each begins with the department it is of. */
export async function writeWays(tx: Tx, ways: readonly Way[]): Promise<void> {
  const rows = ways.flatMap((way) => way.flatMap((ancestorId, depth) => (way[0] ? { ancestorId, descendantId: way[0], depth } : [])))
  for (let at = 0; at < rows.length; at += rowsAtOnce) await tx.db.insert(departmentClosure).values(rows.slice(at, at + rowsAtOnce))
}

/** The ways up from those of them that lead to the root; whoever stands in a circle, or below one who is missing, has none here. */
async function waysToRoot(tx: Tx, ids: readonly DepartmentId[]): Promise<Map<DepartmentId, Way>> {
  const { ancestorId, descendantId, depth } = departmentClosure
  const rows = await tx.db
    .select({ descendantId, ancestorId, above: departments.parentId })
    .from(departmentClosure)
    .innerJoin(departments, eq(departments.id, ancestorId))
    .where(isAnyOf(descendantId, ids))
    .orderBy(asc(descendantId), asc(depth))
  const ways = new Map<DepartmentId, Way>()
  const begun = new Map<DepartmentId, DepartmentId[]>()
  for (const row of rows) {
    const way = [...(begun.get(row.descendantId) ?? []), row.ancestorId]
    begun.set(row.descendantId, way)
    if (row.above === null) ways.set(row.descendantId, way)
  }
  return ways
}

/**
 * The ways up of departments that are about to be added, when they only lengthen what is there: a company that is read for the first
 * time adds thousands, a few at a time, and the whole tree need not be walked for each few. null: it must be.
 */
export async function waysOfAdded(tx: Tx, added: readonly Department[]): Promise<readonly Way[] | null> {
  const ids = added.map(({ id }) => id)
  const waiting = and(isAnyOf(departments.parentId, ids), isNull(departments.goneAt))
  if ((await tx.db.select({ id: departments.id }).from(departments).where(waiting).limit(1)).length > 0) return null
  const known = await waysToRoot(
    tx,
    added.flatMap(({ parentId }) => parentId ?? []),
  )
  const ways: Way[] = []
  for (const { id, parentId } of added) {
    const above = parentId === null ? [] : known.get(parentId)
    if (above === undefined) return null
    const way = [id, ...above]
    known.set(id, way)
    ways.push(way)
  }
  return ways
}
