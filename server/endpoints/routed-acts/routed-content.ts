import type { Parsed } from '#contract/endpoints.ts'
import { reachDepartments } from '#governance/authorize.ts'
import type { RoutedContent } from '#governance/change/routed-act.ts'
import type { RoutedKind } from '#governance/change/routed-kinds.ts'
import { visibleMember } from '../../facts/visible-member.ts'
import type { Lens } from '../../present/lens.ts'
import { setDomainContent } from './set-domain-content.ts'
import { changeAttendanceContent, deleteAttendanceContent, emptyAttendanceContent } from './attendance-content.ts'
import { allowExceptionContent, setConflictRuleContent } from './conflict-content.ts'
import { setAppContent } from './set-app-content.ts'
import { setRoleContent } from './set-role-content.ts'

type Act = Parsed<'sendRoutedAct'>['act']
/** null: not there, or not hers to see, which is the same from outside. */
type Reads<K extends RoutedKind> = (
  lens: Lens,
  act: Extract<Act, { readonly kind: K }>,
  reason: string,
) => Promise<Extract<RoutedContent, { readonly kind: K }> | null>

const readers: { readonly [K in RoutedKind]: Reads<K> } = {
  async remove_member(lens, { kind, memberId }, reason) {
    const member = await visibleMember(lens, memberId)
    return member === null ? null : { kind, input: { memberId: member.id, departmentIds: member.departmentIds, reason } }
  },
  delete_department(lens, act, reason) {
    const seen = reachDepartments(lens.viewer, 'department.view').has(act.departmentId)
    const department = seen ? lens.viewer.tree.get(act.departmentId) : undefined
    if (department === undefined) return Promise.resolve(null)
    // The root hangs nowhere; that it cannot be deleted is for the verdict to say.
    const { id: departmentId, name, parentId } = department
    return Promise.resolve({ kind: act.kind, input: { departmentId, name, parentId: parentId ?? departmentId, reason } })
  },
  set_role: setRoleContent,
  set_domain: setDomainContent,
  change_attendance: changeAttendanceContent,
  empty_attendance: emptyAttendanceContent,
  delete_attendance: deleteAttendanceContent,
  set_conflict_rule: setConflictRuleContent,
  allow_exception: allowExceptionContent,
  set_app: setAppContent,
}

/** A kind with its reader, tied together; the compiler cannot follow that through a table. */
const read = <K extends RoutedKind>(kind: K, lens: Lens, act: Extract<Act, { readonly kind: K }>, reason: string) =>
  readers[kind](lens, act, reason)

/** The act with what it finds now; null: not there, or not hers to see. */
export async function routedContent(lens: Lens, act: Act, reason: string): Promise<RoutedContent | null> {
  return read(act.kind, lens, act as never, reason)
}
