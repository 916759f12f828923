import { authorize, type Authority } from '../../authorize.ts'
import { refusedOr, type Cause, type Verdict } from '../../verdict.ts'
import { nameCauses } from './department-name.ts'
import type { RenameDepartmentInput } from '../change.ts'

/** Needs department.update in the department. The root bears the company's name and is not renamed from here. `authority` is the actor's. */
export function mayRenameDepartment(authority: Authority, { departmentId, before, after }: RenameDepartmentInput): Verdict {
  const { tree } = authority
  const verdict = authorize(authority, 'department.update', [departmentId])
  const department = tree.get(departmentId)
  if (!verdict.allowed || !department) return verdict
  const causes: Cause[] = []
  if (department.parentId === null) causes.push({ code: 'department_is_root' })
  if (department.name !== before) causes.push({ code: 'changed_meanwhile' })
  if (before === after) causes.push({ code: 'nothing_changes' })
  causes.push(...nameCauses(after, department.parentId, tree, departmentId))
  return refusedOr(causes, verdict)
}
