import { authorize, reachDepartments, type Authority } from '../../authorize.ts'
import { refuse, refusedOr, type Cause, type Verdict } from '../../verdict.ts'
import type { DepartmentId, PersonId } from '../../id.ts'
import type { Person } from '../../org.ts'
import type { Permission } from '../../permission.ts'
import { sameIds } from '../../same-ids.ts'

/** Where she stood when she was looked at. */
interface SeenMember {
  readonly memberId: PersonId
  readonly departmentIds: readonly DepartmentId[]
}

/**
 * May something be done with the whole of a member: it needs the right in every department of hers. `member` is as she is now; null: nobody
 * of that id is known. `against` speaks against the act itself.
 */
export function mayActOnMember(
  authority: Authority,
  permission: Permission,
  { memberId, departmentIds }: SeenMember,
  member: Person | null,
  against: readonly Cause[],
): Verdict {
  const seen = reachDepartments(authority, 'member.view')
  const known = departmentIds.filter((id) => seen.has(id))
  // Asked first: who may not act there learns nothing about who is there.
  const verdict = authorize(authority, permission, known.length > 0 ? known : departmentIds)
  if (!verdict.allowed) return verdict
  if (member === null) return refuse({ code: 'member_unknown', personId: memberId })
  if (member.departmentIds.length === 0) return refuse({ code: 'person_left', personId: memberId })
  const causes = [...against]
  if (!sameIds(member.departmentIds, departmentIds)) causes.push({ code: 'moved_meanwhile', personId: memberId })
  // That she works elsewhere too is told; where is not.
  else if (known.length < departmentIds.length) causes.push({ code: 'works_elsewhere', personId: memberId })
  return refusedOr(causes, verdict)
}
