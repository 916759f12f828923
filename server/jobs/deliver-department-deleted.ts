import { z } from 'zod'
import type { DepartmentId } from '#governance/id.ts'
import type { App } from '../application.ts'
import { endGrant } from '../changes/end-grant.ts'
import { PlatformError, type Platform, type PlatformDepartmentDetail } from '../dingtalk/platform.ts'
import { grantsOnlyOver } from '../facts/grants-only-over.ts'
import type { Tx } from '../store/database.ts'
import { holdTree, markDepartmentGone, upsertDepartments } from '../store/department-writes.ts'
import { orgTree } from '../store/directory.ts'
import { lockGrant } from '../store/grants.ts'
import { saysWhatIsShown, type OutboxRow } from '../store/outbox.ts'
import { done, type Outcome } from './outcome.ts'

const payloadShape = z.strictObject({ departmentId: z.string(), name: z.string(), parentId: z.string() })

/** null: there is no such department any more. */
async function find(platform: Platform, id: string): Promise<PlatformDepartmentDetail | null> {
  try {
    return await platform.getDepartment(id)
  } catch (error) {
    if (error instanceof PlatformError && error.kind === 'refused' && error.code === '60003') return null
    throw error
  }
}

/** One that was renamed or moved on the platform itself is another than the one that was decided on: followed, and left to a person. */
async function follow(app: App, effect: OutboxRow, { id, name, parentId }: PlatformDepartmentDetail): Promise<Outcome> {
  await app.database.transaction(async (tx) => {
    if (!(await saysWhatIsShown(tx, effect))) return
    await upsertDepartments(tx, [{ id: id as DepartmentId, name, parentId: parentId as DepartmentId | null }])
    await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
  })
  return { kind: 'needs_attention', because: 'changed_natively' }
}

/** Its number never comes back: what was given over it and nothing else ends with it. */
async function close(tx: Tx, departmentId: DepartmentId): Promise<void> {
  await holdTree(tx)
  const ending = await grantsOnlyOver(tx, departmentId, await orgTree(tx))
  for (const { id } of ending) await lockGrant(tx, id)
  await markDepartmentGone(tx, departmentId)
  for (const grant of ending) {
    await endGrant(tx, grant, 'department_deleted')
    await tx.announce({ topic: 'me', changeId: null, personIds: [grant.personId] })
  }
  await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
}

/** Looks the department up first: one that is gone is what an earlier try of ours, or somebody else, has done. */
export async function deliverDepartmentDeleted(app: App, effect: OutboxRow): Promise<Outcome> {
  const { departmentId, name, parentId } = payloadShape.parse(effect.payload)
  const department = await find(app.platform, departmentId)
  if (department !== null) {
    if (department.name !== name || department.parentId !== parentId) return follow(app, effect, department)
    await app.platform.deleteDepartment(departmentId)
  }
  await app.database.transaction((tx) => close(tx, departmentId as DepartmentId))
  return done
}
