import { authorize, type Authority } from '../../authorize.ts'
import { refuse, refusedOr, type Cause, type Verdict } from '../../verdict.ts'
import { nameCauses } from './department-name.ts'
import type { DepartmentId } from '../../id.ts'
import { orgTree, type OrgTree } from '../../org.ts'
import type { ReparentDepartmentInput } from '../change.ts'

/**
 * Needs department.update in the department, where it hangs and where it goes: everything below it enters the reach of
 * whoever looks after the new place, so one side alone may not decide that (R7). `authority` is the actor's.
 */
export function mayReparentDepartment(authority: Authority, { departmentId, before, after }: ReparentDepartmentInput): Verdict {
  const { tree } = authority
  const department = tree.get(departmentId)
  if (!department) return refuse({ code: 'department_unknown', departmentId })
  // The root hangs nowhere: asked of it alone, so that nobody learns more than that.
  if (department.parentId === null) {
    const verdict = authorize(authority, 'department.update', [departmentId])
    return verdict.allowed ? refuse({ code: 'department_is_root' }) : verdict
  }
  const verdict = authorize(authority, 'department.update', [...new Set([departmentId, before, after])])
  if (!verdict.allowed) return verdict
  const causes: Cause[] = []
  if (department.parentId !== before) causes.push({ code: 'changed_meanwhile' })
  if (before === after) causes.push({ code: 'nothing_changes' })
  if (tree.isWithin(after, departmentId)) causes.push({ code: 'department_below_itself' })
  causes.push(...nameCauses(department.name, after, tree, departmentId))
  return refusedOr(causes, verdict)
}

/** The tree as it would be. */
export function treeAfter(tree: OrgTree, departmentId: DepartmentId, parentId: DepartmentId): OrgTree {
  return orgTree(tree.places.map((place) => (place.id === departmentId ? { ...place, parentId } : place)))
}
