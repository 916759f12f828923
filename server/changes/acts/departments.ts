import type {
  CreateDepartmentInput,
  RenameDepartmentInput,
  ReparentDepartmentInput,
  SetDepartmentHeadInput,
} from '#governance/change/change.ts'
import type { Change } from '#governance/change/change.ts'
import { reachDepartments } from '#governance/authorize.ts'
import { mayCreateDepartment } from '#governance/change/kinds/create-department.ts'
import { mayRenameDepartment } from '#governance/change/kinds/rename-department.ts'
import { mayReparentDepartment } from '#governance/change/kinds/reparent-department.ts'
import { maySetDepartmentHead } from '#governance/change/kinds/set-department-head.ts'
import type { DepartmentId } from '#governance/id.ts'
import type { Department } from '#governance/org.ts'
import type { Lens } from '../../present/lens.ts'
import { setHeads, upsertDepartments } from '../../store/department-writes.ts'
import { directMembers, departmentHeads } from '../../store/directory.ts'
import { effectPriority, enqueue } from '../../store/outbox.ts'
import { recordChange } from '../record.ts'
import type { Doer, PreparedAct } from './act.ts'

const here = (...include: DepartmentId[]) => ({ include, exclude: [] })

/** null: not there, or not hers to see, which is the same from outside. */
function seen({ viewer }: Lens, id: DepartmentId): Department | null {
  return reachDepartments(viewer, 'department.view').has(id) ? (viewer.tree.get(id) ?? null) : null
}

type Told = { readonly kind: 'department_created' | 'department_changed'; readonly payload: Readonly<Record<string, unknown>> }

/** The log entry and what the platform is told, one after the other for each department. */
async function tell(
  { tx }: Lens,
  change: Change,
  doer: Doer,
  action: string,
  aggregate: DepartmentId,
  { kind, payload }: Told,
): Promise<void> {
  await recordChange(tx, change, { action, ...doer, reason: null, before: null, facts: payload })
  await enqueue(tx, {
    effectKey: `department:${change.id}`,
    kind,
    aggregate: `department:${aggregate}`,
    payload,
    changeId: change.id,
    personId: null,
    priority: effectPriority.act,
  })
  await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
}

/** Its id comes from the platform: the mirror waits for it. */
export async function prepareCreateDepartment(lens: Lens, input: CreateDepartmentInput): Promise<PreparedAct | null> {
  if (seen(lens, input.parentId) === null) return null
  return {
    verdict: mayCreateDepartment(lens.viewer, input),
    risk: 'medium',
    scope: here(input.parentId),
    beneficiaryId: lens.viewer.person.id,
    apply: (change, doer) =>
      tell(lens, change, doer, 'department.created', input.parentId, { kind: 'department_created', payload: { ...input } }),
  }
}

export async function prepareRenameDepartment(lens: Lens, input: RenameDepartmentInput): Promise<PreparedAct | null> {
  const department = seen(lens, input.departmentId)
  if (department === null) return null
  return {
    verdict: mayRenameDepartment(lens.viewer, input),
    risk: 'medium',
    scope: here(department.id),
    beneficiaryId: lens.viewer.person.id,
    async apply(change, doer) {
      await upsertDepartments(lens.tx, [{ ...department, name: input.after }])
      const payload = { departmentId: department.id, what: 'name', before: input.before, after: input.after }
      await tell(lens, change, doer, 'department.renamed', department.id, { kind: 'department_changed', payload })
    },
  }
}

export async function prepareReparentDepartment(lens: Lens, input: ReparentDepartmentInput): Promise<PreparedAct | null> {
  const department = seen(lens, input.departmentId)
  if (department === null || seen(lens, input.before) === null || seen(lens, input.after) === null) return null
  return {
    verdict: mayReparentDepartment(lens.viewer, input),
    risk: 'medium',
    scope: here(input.before, input.after),
    beneficiaryId: lens.viewer.person.id,
    async apply(change, doer) {
      await upsertDepartments(lens.tx, [{ ...department, parentId: input.after }])
      const payload = { departmentId: department.id, what: 'parent', before: input.before, after: input.after }
      await tell(lens, change, doer, 'department.reparented', department.id, { kind: 'department_changed', payload })
    },
  }
}

export async function prepareSetDepartmentHead(lens: Lens, input: SetDepartmentHeadInput): Promise<PreparedAct | null> {
  const department = seen(lens, input.departmentId)
  if (department === null) return null
  const heads = await departmentHeads(lens.tx, [department.id])
  const facts = { headIds: heads.get(department.id) ?? [], memberIds: await directMembers(lens.tx, department.id) }
  return {
    verdict: maySetDepartmentHead(lens.viewer, input, facts),
    risk: 'medium',
    scope: here(department.id),
    beneficiaryId: lens.viewer.person.id,
    async apply(change, doer) {
      await setHeads(lens.tx, department.id, input.after)
      const payload = { departmentId: department.id, what: 'heads', before: input.before, after: input.after }
      await tell(lens, change, doer, 'department.head_set', department.id, { kind: 'department_changed', payload })
    },
  }
}
