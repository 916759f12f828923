import { isOfApps } from '#governance/app.ts'
import { phaseOf, type Grant } from '#governance/grant.ts'
import type { DepartmentId, Instant, RoleId } from '#governance/id.ts'
import type { OrgTree } from '#governance/org.ts'
import { asSubtrees } from '#governance/scope.ts'

/** At most so many departments fit into the scope of one label role (DingTalk: update the management scope of a role). */
const mostDepartments = 50

export type LabelPlan =
  | { readonly kind: 'none' }
  | { readonly kind: 'scope_does_not_fit' }
  | { readonly kind: 'hold'; readonly departmentIds: readonly DepartmentId[] }

/**
 * What the label role of one person should be, from her active grants of one role. A scope that cannot be said exactly in
 * subtrees is not pushed at all: the platform would read a missing scope as the whole company.
 */
export function planLabel(grants: readonly Grant[], roleId: RoleId, tree: OrgTree, now: Instant): LabelPlan {
  const active = grants.filter((grant) => grant.roleId === roleId && phaseOf(grant, now) === 'active' && !isOfApps(grant.scope))
  if (active.length === 0) return { kind: 'none' }
  const departmentIds = asSubtrees(
    active.map((grant) => grant.scope),
    tree,
    mostDepartments,
  )
  if (departmentIds === null || departmentIds.length === 0) return { kind: 'scope_does_not_fit' }
  return { kind: 'hold', departmentIds }
}
