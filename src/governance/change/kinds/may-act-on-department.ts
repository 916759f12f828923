import { authorize, type Authority } from '../../authorize.ts'
import { refuse, type Verdict } from '../../verdict.ts'
import type { DepartmentId } from '../../id.ts'

export type DepartmentAct = 'create' | 'rename' | 'reparent' | 'setHead'

/** For the greyed buttons: what she could do with this department, whatever she then fills in. */
export function mayActOnDepartment(authority: Authority, id: DepartmentId): Readonly<Record<DepartmentAct, Verdict>> {
  const parentId = authority.tree.get(id)?.parentId ?? null
  const unlessRoot = (verdict: Verdict): Verdict =>
    verdict.allowed && parentId === null ? refuse({ code: 'department_is_root' }) : verdict
  return {
    create: authorize(authority, 'department.create', [id]),
    rename: unlessRoot(authorize(authority, 'department.update', [id])),
    reparent: unlessRoot(authorize(authority, 'department.update', parentId === null ? [id] : [id, parentId])),
    setHead: authorize(authority, 'department.set_head', [id]),
  }
}
