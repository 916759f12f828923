import type { Parsed } from '#contract/endpoints.ts'
import { reachDepartments } from '#governance/authorize.ts'
import type { RoutedContent } from '#governance/change/routed-act.ts'
import { visibleMember } from '../../facts/visible-member.ts'
import type { Lens } from '../../present/lens.ts'

/** The act with what it finds now; null: not there, or not hers to see, which is the same from outside. */
export async function routedContent(lens: Lens, act: Parsed<'sendRoutedAct'>['act'], reason: string): Promise<RoutedContent | null> {
  if (act.kind === 'remove_member') {
    const member = await visibleMember(lens, act.memberId)
    if (member === null) return null
    return { kind: act.kind, input: { memberId: member.id, departmentIds: member.departmentIds, reason } }
  }
  const department = reachDepartments(lens.viewer, 'department.view').has(act.departmentId)
    ? lens.viewer.tree.get(act.departmentId)
    : undefined
  if (department === undefined) return null
  // The root hangs nowhere; that it cannot be deleted is for the verdict to say.
  const { id: departmentId, name, parentId } = department
  return { kind: act.kind, input: { departmentId, name, parentId: parentId ?? departmentId, reason } }
}
