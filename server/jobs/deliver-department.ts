import { z } from 'zod'
import type { DepartmentId, PersonId } from '#governance/id.ts'
import type { App } from '../application.ts'
import type { PlatformDepartmentDetail } from '../dingtalk/platform.ts'
import { setHeads, upsertDepartments } from '../store/department-writes.ts'
import { departmentHeads, orgTree } from '../store/directory.ts'
import { hasLater, type OutboxRow } from '../store/outbox.ts'
import { ifTold } from './if-told.ts'
import { done, type Outcome } from './outcome.ts'

const created = z.strictObject({ parentId: z.string(), name: z.string() })
const changed = z.discriminatedUnion('what', [
  z.strictObject({ departmentId: z.string(), what: z.literal('name'), before: z.string(), after: z.string() }),
  z.strictObject({ departmentId: z.string(), what: z.literal('parent'), before: z.string(), after: z.string() }),
  z.strictObject({ departmentId: z.string(), what: z.literal('heads'), before: z.array(z.string()), after: z.array(z.string()) }),
])
type Changed = z.output<typeof changed>

type Told = Pick<PlatformDepartmentDetail, 'id' | 'name' | 'parentId'> & { readonly headUserids: readonly string[] }

/** The mirror follows the platform; while a later change of the same department is on its way it stays where that one leads. */
async function mirror(app: App, effect: OutboxRow, { id, name, parentId, headUserids }: Told): Promise<void> {
  await app.database.transaction(async (tx) => {
    if (await hasLater(tx, effect)) return
    await upsertDepartments(tx, [{ id: id as DepartmentId, name, parentId: parentId as DepartmentId | null }])
    await setHeads(
      tx,
      id as DepartmentId,
      headUserids.map((userid) => userid as PersonId),
    )
    await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
  })
}

/** Looks below the parent first: what a crashed attempt made already is taken for its own, names of siblings being unique. */
export async function deliverDepartmentCreated(app: App, effect: OutboxRow): Promise<Outcome> {
  const { parentId, name } = created.parse(effect.payload)
  const there = (await app.platform.listSubDepartments(parentId)).find((sibling) => sibling.name === name)
  const id = there?.id ?? (await app.platform.createDepartment({ name, parentId }))
  await mirror(app, effect, { id, name, parentId, headUserids: there ? (await app.platform.getDepartment(id)).headUserids : [] })
  return done
}

const sameIds = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id) => b.includes(id))

function isNow(department: PlatformDepartmentDetail, change: Changed, when: 'before' | 'after'): boolean {
  switch (change.what) {
    case 'name':
      return department.name === change[when]
    case 'parent':
      return department.parentId === change[when]
    case 'heads':
      return sameIds(department.headUserids, change[when])
    default:
      return change satisfies never
  }
}

function wish(
  change: Changed,
  when: 'before' | 'after' = 'after',
): { readonly name?: string; readonly parentId?: string; readonly headUserids?: readonly string[] } {
  switch (change.what) {
    case 'name':
      return { name: change[when] }
    case 'parent':
      return { parentId: change[when] }
    case 'heads':
      return { headUserids: change[when] }
    default:
      return change satisfies never
  }
}

/** Carries a change of a department to the platform; one whose ground has shifted natively is left to a person. */
export async function deliverDepartmentChanged(app: App, effect: OutboxRow): Promise<Outcome> {
  const change = changed.parse(effect.payload)
  const department = await app.platform.getDepartment(change.departmentId)
  if (isNow(department, change, 'after')) return done
  if (!isNow(department, change, 'before')) {
    await mirror(app, effect, department)
    return { kind: 'needs_attention', because: 'changed_natively' }
  }
  await app.platform.updateDepartment(change.departmentId, wish(change))
  await mirror(app, effect, await app.platform.getDepartment(change.departmentId))
  return done
}

/** As it was when the change was sent, by what the mirror shows otherwise. */
async function shownBefore(app: App, change: Changed): Promise<Told | null> {
  const id = change.departmentId as DepartmentId
  return app.database.transaction(async (tx) => {
    const shown = (await orgTree(tx)).get(id)
    if (shown === undefined) return null
    const headUserids = (await departmentHeads(tx, [id])).get(id) ?? []
    const { name, parentId, headUserids: heads } = wish(change, 'before')
    return { id, name: name ?? shown.name, parentId: parentId ?? shown.parentId, headUserids: heads ?? headUserids }
  })
}

export async function takeBackDepartment(app: App, effect: OutboxRow): Promise<void> {
  const change = changed.parse(effect.payload)
  const told = (await ifTold(app.platform.getDepartment(change.departmentId))) ?? (await shownBefore(app, change))
  if (told !== null) await mirror(app, effect, told)
}
