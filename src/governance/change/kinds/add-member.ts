import { authorize, reachDepartments, type Authority } from '../../authorize.ts'
import { refusedOr, type Cause, type Verdict } from '../../verdict.ts'
import type { DepartmentId } from '../../id.ts'
import type { Person } from '../../org.ts'
import type { AddMemberInput } from '../change.ts'

/**
 * Needs member.create in every department she enters. Applies at once; she is there when the platform has taken her in.
 * A manager gets a say in routes and no permission (R7); whoever is none of the actor's business cannot be named as one.
 * `authority` is the actor's, `manager` who is to be her manager, if that one is known.
 */
export function mayAddMember(authority: Authority, input: AddMemberInput, manager: Person | null): Verdict {
  const verdict = authorize(authority, 'member.create', input.departmentIds)
  if (!verdict.allowed) return verdict
  return refusedOr(input.managerId === null ? [] : managerCauses(authority, input.managerId, manager), verdict)
}

/** For the greyed button: could she add anybody to this department? */
export function mayAddTo(authority: Authority, departmentId: DepartmentId): Verdict {
  return authorize(authority, 'member.create', [departmentId])
}

function managerCauses(
  authority: Authority,
  managerId: NonNullable<AddMemberInput['managerId']>,
  manager: Person | null,
): readonly Cause[] {
  const seen = reachDepartments(authority, 'member.view')
  // Who is out of sight answers like who is not there.
  const inSight = manager !== null && (manager.id === authority.person.id || manager.departmentIds.some((id) => seen.has(id)))
  if (!inSight) return [{ code: 'member_unknown', personId: managerId }]
  return manager.active ? [] : [{ code: 'person_left', personId: managerId }]
}
