import { randomUUID } from 'node:crypto'
import { and, eq, isNull, ne, or, sql } from 'drizzle-orm'
import type { DepartmentId, PersonId } from '#governance/id.ts'
import type { Department } from '#governance/org.ts'
import { followTree } from './department-closure.ts'
import { readTree, versionKey } from './org-tree.ts'
import { departments } from './schema/directory-tables.ts'
import { setSetting } from './settings.ts'
import type { Tx } from './tx.ts'

/** Writers of the directory come one after the other: the version's row is their lock. */
async function changeTree<T>(tx: Tx, write: () => Promise<T>): Promise<T> {
  await setSetting(tx, versionKey, randomUUID())
  const before = await readTree(tx)
  const result = await write()
  await followTree(tx, before, await readTree(tx))
  await setSetting(tx, versionKey, randomUUID())
  return result
}

/** New, renamed, moved or come back. `passId`: seen by this full pass. */
export async function upsertDepartments(tx: Tx, rows: readonly Department[], passId: string | null = null): Promise<void> {
  if (rows.length === 0) return
  await changeTree(tx, () =>
    tx.db
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
      }),
  )
}

const unseenIn = (passId: string) => and(isNull(departments.goneAt), or(isNull(departments.seenInPass), ne(departments.seenInPass, passId)))

/** What is there by the mirror, and was met nowhere by this full pass so far. */
export async function unseenDepartments(tx: Tx, passId: string): Promise<readonly DepartmentId[]> {
  const rows = await tx.db.select({ id: departments.id }).from(departments).where(unseenIn(passId))
  return rows.map((row) => row.id)
}

/** What this full pass did not see is gone. Returns the ids. */
export function markDepartmentsGone(tx: Tx, passId: string): Promise<readonly DepartmentId[]> {
  return changeTree(tx, async () => {
    const { id } = departments
    const gone = await tx.db.update(departments).set({ goneAt: tx.now }).where(unseenIn(passId)).returning({ id })
    return gone.map((row) => row.id)
  })
}

/** It is closed; what lay over it alone holds nobody from now on. */
export function markDepartmentGone(tx: Tx, departmentId: DepartmentId): Promise<void> {
  const { id, goneAt } = departments
  return changeTree(tx, async () => {
    await tx.db
      .update(departments)
      .set({ goneAt: tx.now })
      .where(and(eq(id, departmentId), isNull(goneAt)))
  })
}

export async function setHeads(tx: Tx, departmentId: DepartmentId, headIds: readonly PersonId[]): Promise<void> {
  await tx.db.update(departments).set({ headIds }).where(eq(departments.id, departmentId))
}

/** Holds the tree until the commit: what is judged about it stays true. Called before the tree is read. */
export function holdTree(tx: Tx): Promise<void> {
  return setSetting(tx, versionKey, randomUUID())
}
