import { authorize, reach, type Authority } from '../../authorize.ts'
import { scopeContains } from '../../scope.ts'
import { refuse, refusedOr, type Cause, type Verdict } from '../../verdict.ts'
import type { DepartmentId } from '../../id.ts'
import type { Person } from '../../org.ts'
import type { MoveMemberInput } from '../change.ts'

/** Needs member.move in the department she leaves and in the one she enters. Applies at once: an act of an active grant. `authority` is the actor's. */
export function mayMove(authority: Authority, member: Person, input: MoveMemberInput): Verdict {
  const { fromDepartmentId: from, toDepartmentId: to } = input
  if (member.id !== input.memberId) return refuse({ code: 'member_unknown', personId: input.memberId })
  // Asked first: who may not act there learns nothing about who is there.
  const verdict = authorize(authority, 'member.move', from === to ? [from] : [from, to])
  if (!verdict.allowed) return verdict
  const causes = whereSheIs(member, from)
  if (member.departmentIds.includes(to)) causes.push({ code: 'already_there', personId: member.id, departmentId: to })
  return refusedOr(causes, verdict)
}

/** For the greyed button: could this member be moved out of this department to anywhere? */
export function mayMoveFrom(authority: Authority, member: Person, from: DepartmentId): Verdict {
  const verdict = authorize(authority, 'member.move', [from])
  if (!verdict.allowed) return verdict
  const causes = whereSheIs(member, from)
  // No department to name: every one in reach is hers already.
  if (causes.length === 0 && !hasAnywhereToGo(authority, member))
    causes.push({ code: 'outside_scope', permission: 'member.move', departmentIds: [] })
  return refusedOr(causes, verdict)
}

/** Her departments afterwards, in order, without doubles. */
export function departmentsAfterMove(member: Person, input: MoveMemberInput): readonly DepartmentId[] {
  return Array.from(new Set(member.departmentIds.map((id) => (id === input.fromDepartmentId ? input.toDepartmentId : id))))
}

function whereSheIs(member: Person, from: DepartmentId): Cause[] {
  if (!member.active) return [{ code: 'person_left', personId: member.id }]
  return member.departmentIds.includes(from) ? [] : [{ code: 'member_not_there', personId: member.id, departmentId: from }]
}

/** Stops at the first place found: asked for every row of a list. */
function hasAnywhereToGo(authority: Authority, member: Person): boolean {
  const { tree } = authority
  return reach(authority, 'member.move').some((scope) =>
    scope.include.some((top) => tree.subtree(top).some((id) => !member.departmentIds.includes(id) && scopeContains(scope, id, tree))),
  )
}
