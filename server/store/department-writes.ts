import { and, isNull, ne, or, sql } from 'drizzle-orm'
import type { DepartmentId, PersonId } from '#governance/id.ts'
import type { Department } from '#governance/org.ts'
import { followTree, waysOfAdded, writeWays } from './department-closure.ts'
import { isAnyOf } from './id-array.ts'
import { keptTree, readTree } from './org-tree.ts'
import { departments } from './schema/directory-tables.ts'
import type { Tx } from './tx.ts'

/** Holds the tree until the commit: what is judged about it stays true. Called before the tree is read. */
export function holdTree(tx: Tx): Promise<void> {
  return keptTree.hold(tx)
}

/** Whatever else changes places: `write` is between two readings of the tree, held by then; what hangs on it follows, and it has another name. */
export async function changeTree<T>(tx: Tx, write: () => Promise<T>): Promise<T> {
  const before = await readTree(tx)
  const result = await write()
  await followTree(tx, before, await readTree(tx))
  await keptTree.rename(tx)
  return result
}

/** Those of them that are there. */
async function present(tx: Tx, ids: readonly DepartmentId[]): Promise<ReadonlyMap<DepartmentId, Department>> {
  const { id, name, parentId, goneAt } = departments
  const rows = await tx.db
    .select({ id, name, parentId })
    .from(departments)
    .where(and(isAnyOf(id, ids), isNull(goneAt)))
  return new Map(rows.map((row) => [row.id, row]))
}

async function write(tx: Tx, rows: readonly Department[], passId: string | null): Promise<void> {
  await tx.db
    .insert(departments)
    .values(rows.map(({ id, name, parentId }) => ({ id, name, parentId, seenInPass: passId })))
    .onConflictDoUpdate({
      target: departments.id,
      set: {
        name: sql`excluded.name`,
        parentId: sql`excluded.parent_id`,
        goneAt: null,
        seenInPass: sql`coalesce(excluded.seen_in_pass, ${departments.seenInPass})`,
      },
    })
}

/** New, renamed, moved or come back. `passId`: seen by this full pass. Costs what is written, not what the company has, unless one moves. */
export async function upsertDepartments(tx: Tx, rows: readonly Department[], passId: string | null = null): Promise<void> {
  if (rows.length === 0) return
  await holdTree(tx)
  const before = await present(
    tx,
    rows.map((row) => row.id),
  )
  const moved = rows.filter(({ id, parentId }) => before.get(id)?.parentId !== parentId)
  const ways = moved.some(({ id }) => before.has(id)) ? null : await waysOfAdded(tx, moved)
  if (ways === null) return changeTree(tx, () => write(tx, rows, passId))
  await write(tx, rows, passId)
  await writeWays(tx, ways)
  if (moved.length > 0 || rows.some(({ id, name }) => before.get(id)?.name !== name)) await keptTree.rename(tx)
}

const unseenIn = (passId: string) => and(isNull(departments.goneAt), or(isNull(departments.seenInPass), ne(departments.seenInPass, passId)))

/** What is there by the mirror, and was met nowhere by this full pass so far. */
export async function unseenDepartments(tx: Tx, passId: string): Promise<readonly DepartmentId[]> {
  const rows = await tx.db.select({ id: departments.id }).from(departments).where(unseenIn(passId))
  return rows.map((row) => row.id)
}

/** What this full pass did not see is gone. Returns the ids. */
export async function markDepartmentsGone(tx: Tx, passId: string): Promise<readonly DepartmentId[]> {
  await holdTree(tx)
  const gone = await unseenDepartments(tx, passId)
  if (gone.length > 0) await markGone(tx, gone)
  return gone
}

/** It is closed; what lay over it alone holds nobody from now on. */
export async function markDepartmentGone(tx: Tx, departmentId: DepartmentId): Promise<void> {
  await holdTree(tx)
  await markGone(tx, [departmentId])
}

async function markGone(tx: Tx, ids: readonly DepartmentId[]): Promise<void> {
  const { id, goneAt } = departments
  await changeTree(tx, () =>
    tx.db
      .update(departments)
      .set({ goneAt: tx.now })
      .where(and(isAnyOf(id, ids), isNull(goneAt))),
  )
}

export function setHeads(tx: Tx, departmentId: DepartmentId, headIds: readonly PersonId[]): Promise<void> {
  return setHeadsOfAll(tx, new Map([[departmentId, headIds]]))
}

export async function setHeadsOfAll(tx: Tx, heads: ReadonlyMap<DepartmentId, readonly PersonId[]>): Promise<void> {
  if (heads.size === 0) return
  const values = sql.join(
    Array.from(heads, ([id, headIds]) => sql`(${id}::text, ${JSON.stringify(headIds)}::text::jsonb)`),
    sql`, `,
  )
  await tx.db.execute(
    sql`update ${departments} set head_ids = given.head_ids from (values ${values}) as given(id, head_ids) where ${departments.id} = given.id`,
  )
}
