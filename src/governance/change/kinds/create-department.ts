import { authorize, type Authority } from '../../authorize.ts'
import { refusedOr, type Verdict } from '../../verdict.ts'
import { nameCauses } from './department-name.ts'
import type { CreateDepartmentInput } from '../change.ts'

/** Needs department.create in the parent. Applies at once; the department is there when the platform has given it an id. `authority` is the actor's. */
export function mayCreateDepartment(authority: Authority, { parentId, name }: CreateDepartmentInput): Verdict {
  const verdict = authorize(authority, 'department.create', [parentId])
  return verdict.allowed ? refusedOr(nameCauses(name, parentId, authority.tree), verdict) : verdict
}
