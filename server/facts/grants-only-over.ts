import type { Grant } from '#governance/grant.ts'
import type { DepartmentId } from '#governance/id.ts'
import type { OrgTree } from '#governance/org.ts'
import { departmentsOf, type Scope } from '#governance/scope.ts'
import type { Tx } from '../store/database.ts'
import { grantsOverlapping } from '../store/grants.ts'

const most = 1_000

/** Does this scope hold the department and nothing else? */
export function isOnlyOver(scope: Scope, departmentId: DepartmentId, tree: OrgTree): boolean {
  const held = departmentsOf(scope, tree)
  return held.size === 1 && held.has(departmentId)
}

/** Grants that hold, or will hold, in this department and nowhere else. */
export async function grantsOnlyOver(tx: Tx, departmentId: DepartmentId, tree: OrgTree): Promise<readonly Grant[]> {
  const { rows } = await grantsOverlapping(tx, new Set([departmentId]), { personId: null, q: null, now: tx.now, cursor: null, limit: most })
  return rows.filter(({ scope }) => isOnlyOver(scope, departmentId, tree))
}
