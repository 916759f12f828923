import { z } from 'zod'
import type { PersonId, RoleId } from '#governance/id.ts'
import type { App } from '../application.ts'
import { PlatformError, type Platform } from '../dingtalk/platform.ts'
import { orgTree } from '../store/directory.ts'
import { grantsOf } from '../store/grants.ts'
import { setLabelState } from '../store/labels.ts'
import type { OutboxRow } from '../store/outbox.ts'
import { allRoles } from '../store/roles.ts'
import type { LabelState } from '../store/schema/work-tables.ts'
import { labelNameOf } from './label-names.ts'
import { planLabel, type LabelPlan } from './label-plan.ts'
import { done, type Outcome } from './outcome.ts'
import { sameIds } from '#governance/same-ids.ts'

const payloadShape = z.strictObject({ personId: z.string(), roleId: z.string() })

interface Wanted {
  readonly personId: PersonId
  readonly roleId: RoleId
  readonly labelName: string | null
  readonly plan: LabelPlan
}

/** Worked out now, from the grants as they stand: a late push can never bring a revoked right back (I8). */
async function readWanted(app: App, effect: OutboxRow): Promise<Wanted> {
  const payload = payloadShape.parse(effect.payload)
  const personId = payload.personId as PersonId
  const roleId = payload.roleId as RoleId
  return app.database.transaction(async (tx) => {
    const role = (await allRoles(tx)).get(roleId)
    const plan = planLabel(await grantsOf(tx, personId), roleId, await orgTree(tx), tx.now)
    return { personId, roleId, labelName: role === undefined ? null : labelNameOf(role), plan }
  })
}

/** Holder first, scope at once after; when the scope is refused the holder is taken out again: never wider than the grant. */
async function hold(platform: Platform, labelId: string, personId: string, departmentIds: readonly string[]): Promise<void> {
  const current = (await platform.listRoleMembers(labelId)).find((member) => member.userid === personId)
  if (current === undefined) await platform.addRoleMember(labelId, personId)
  if (
    current?.scopeDepartmentIds !== undefined &&
    current.scopeDepartmentIds !== null &&
    sameIds(current.scopeDepartmentIds, departmentIds)
  )
    return
  try {
    await platform.setRoleScope(labelId, personId, departmentIds)
  } catch (error) {
    if (error instanceof PlatformError) await platform.removeRoleMember(labelId, personId)
    throw error
  }
}

async function letGo(platform: Platform, labelId: string, personId: string): Promise<void> {
  const members = await platform.listRoleMembers(labelId)
  if (members.some((member) => member.userid === personId)) await platform.removeRoleMember(labelId, personId)
}

async function bring(app: App, wanted: Wanted): Promise<{ state: LabelState; because: string | null }> {
  const label = (await app.platform.listRoles()).find((role) => role.groupName === app.settings.roleGroup && role.name === wanted.labelName)
  if (label === undefined) return { state: 'not_mapped', because: wanted.labelName }
  if (wanted.plan.kind === 'hold') {
    await hold(app.platform, label.id, wanted.personId, wanted.plan.departmentIds)
    return { state: 'pushed', because: null }
  }
  await letGo(app.platform, label.id, wanted.personId)
  return wanted.plan.kind === 'none' ? { state: 'removed', because: null } : { state: 'scope_does_not_fit', because: null }
}

/** Brings the label role of one person into line with her grants. */
export async function deliverLabelRole(app: App, effect: OutboxRow): Promise<Outcome> {
  const wanted = await readWanted(app, effect)
  let reached: { state: LabelState; because: string | null }
  try {
    reached = await bring(app, wanted)
  } catch (error) {
    if (error instanceof PlatformError && error.kind === 'refused') {
      await app.database.transaction((tx) => setLabelState(tx, wanted.personId, wanted.roleId, 'needs_attention', error.code))
    }
    throw error
  }
  await app.database.transaction((tx) => setLabelState(tx, wanted.personId, wanted.roleId, reached.state, reached.because))
  return reached.state === 'not_mapped' || reached.state === 'scope_does_not_fit' ? { kind: 'not_needed', because: reached.state } : done
}
