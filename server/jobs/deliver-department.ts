import { z } from 'zod'
import type { DepartmentId, PersonId } from '#governance/id.ts'
import type { App } from '../application.ts'
import type { PlatformDepartmentDetail } from '../dingtalk/platform.ts'
import type { Tx } from '../store/database.ts'
import { holdTree, setHeads, upsertDepartments } from '../store/department-writes.ts'
import { departmentHeads, orgTree } from '../store/directory.ts'
import { saysWhatIsShown, type OutboxRow } from '../store/outbox.ts'
import { ifTold } from './if-told.ts'
import { lostBefore } from './lost-before.ts'
import { done, type Outcome } from './outcome.ts'
import { sameIds } from '#governance/same-ids.ts'

const created = z.strictObject({ parentId: z.string(), name: z.string() })
const changed = z.discriminatedUnion('what', [
  z.strictObject({ departmentId: z.string(), what: z.literal('name'), before: z.string(), after: z.string() }),
  z.strictObject({ departmentId: z.string(), what: z.literal('parent'), before: z.string(), after: z.string() }),
  z.strictObject({ departmentId: z.string(), what: z.literal('heads'), before: z.array(z.string()), after: z.array(z.string()) }),
])
type Changed = z.output<typeof changed>

type Told = Pick<PlatformDepartmentDetail, 'id' | 'name' | 'parentId'> & { readonly headUserids: readonly string[] }

async function show(tx: Tx, { id, name, parentId, headUserids }: Told): Promise<void> {
  await upsertDepartments(tx, [{ id: id as DepartmentId, name, parentId: parentId as DepartmentId | null }])
  await setHeads(
    tx,
    id as DepartmentId,
    headUserids.map((userid) => userid as PersonId),
  )
  await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
}

/** The mirror follows the platform; while a later change of the same department is on its way it stays where that one leads. */
async function mirror(app: App, effect: OutboxRow, told: Told): Promise<void> {
  await app.database.transaction(async (tx) => {
    // Whoever changes a department holds the tree too: from here on nothing later is overlooked.
    await holdTree(tx)
    if (await saysWhatIsShown(tx, effect)) await show(tx, told)
  })
}

/** Looks below the parent first: what a crashed attempt made already is taken for its own, names of siblings being unique. */
export async function deliverDepartmentCreated(app: App, effect: OutboxRow): Promise<Outcome> {
  const { parentId, name } = created.parse(effect.payload)
  const there = (await app.platform.listSubDepartments(parentId)).find((sibling) => sibling.name === name)
  const id = there?.id ?? (await app.platform.createDepartment({ name, parentId }))
  const headUserids = there ? (await app.platform.getDepartment(id)).headUserids : []
  // of one that was not there before nothing is on its way
  await app.database.transaction((tx) => show(tx, { id, name, parentId, headUserids }))
  return done
}

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
  if (isNow(department, change, 'after')) {
    await mirror(app, effect, department)
    return done
  }
  if (!isNow(department, change, 'before')) {
    await mirror(app, effect, department)
    return { kind: 'needs_attention', because: 'changed_natively' }
  }
  await app.platform.updateDepartment(change.departmentId, wish(change))
  await mirror(app, effect, await app.platform.getDepartment(change.departmentId))
  return done
}

/** As it was when the first of what was lost was sent; what none of them changed, as the mirror shows it. */
async function shownBefore(app: App, effect: OutboxRow, last: Changed): Promise<Told | null> {
  const id = last.departmentId as DepartmentId
  const changes = [...(await lostBefore(app, effect, changed)), last]
  const before: ReturnType<typeof wish> = Object.assign({}, ...changes.toReversed().map((change) => wish(change, 'before')))
  return app.database.transaction(async (tx) => {
    const shown = (await orgTree(tx)).get(id)
    if (shown === undefined) return null
    const headUserids = (await departmentHeads(tx, [id])).get(id) ?? []
    return { id, name: shown.name, parentId: shown.parentId, headUserids, ...before }
  })
}

/** Returns whether it is there after all. */
export async function takeBackDepartment(app: App, effect: OutboxRow): Promise<boolean> {
  const change = changed.parse(effect.payload)
  const there = await ifTold(app.platform.getDepartment(change.departmentId))
  const told = there ?? (await shownBefore(app, effect, change))
  if (told !== null) await mirror(app, effect, told)
  return there !== null && isNow(there, change, 'after')
}
