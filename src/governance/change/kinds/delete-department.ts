import { authorize, type Authority } from '../../authorize.ts'
import { refuse, refusedOr, type Cause, type Verdict } from '../../verdict.ts'
import type { DeleteDepartmentInput } from '../change.ts'

/**
 * Needs department.delete in the department. DingTalk open platform documentation, delete a department: only one without members
 * (60005) and without departments below it (60006), never the root (60007). High risk: others decide, and afterwards it is
 * judged again with the same question. `authority` is the actor's; `hasMembers`: anybody at all, disabled ones too.
 */
export function mayDeleteDepartment(
  authority: Authority,
  { departmentId, name, parentId }: Omit<DeleteDepartmentInput, 'reason'>,
  { hasMembers }: { readonly hasMembers: boolean },
): Verdict {
  const { tree } = authority
  const verdict = authorize(authority, 'department.delete', [departmentId])
  if (!verdict.allowed) return verdict
  const department = tree.get(departmentId)
  if (!department || department.parentId === null) return refuse({ code: 'department_is_root' })
  const causes: Cause[] = []
  if (department.name !== name || department.parentId !== parentId) causes.push({ code: 'changed_meanwhile' })
  if (tree.subtree(departmentId).length > 1) causes.push({ code: 'department_has_departments', departmentId })
  if (hasMembers) causes.push({ code: 'department_has_members', departmentId })
  return refusedOr(causes, verdict)
}
