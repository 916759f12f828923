import { authorize, type Authority } from '../../authorize.ts'
import { refusedOr, type Cause, type Verdict } from '../../verdict.ts'
import type { PersonId } from '../../id.ts'
import { sameIds } from '../../same-ids.ts'
import type { SetDepartmentHeadInput } from '../change.ts'

export interface HeadFacts {
  /** Who heads it now. */
  readonly headIds: readonly PersonId[]
  /** Who works there itself, not below. */
  readonly memberIds: ReadonlySet<PersonId>
}

/**
 * Needs department.set_head in the department. DingTalk open platform documentation, update a department: heads are members
 * of exactly that department. Being head gives a say in routes and no permission, so nobody's rights widen by it.
 */
export function maySetDepartmentHead(authority: Authority, input: SetDepartmentHeadInput, facts: HeadFacts): Verdict {
  const verdict = authorize(authority, 'department.set_head', [input.departmentId])
  if (!verdict.allowed) return verdict
  const causes: Cause[] = []
  if (!sameIds(facts.headIds, input.before)) causes.push({ code: 'changed_meanwhile' })
  if (sameIds(input.before, input.after)) causes.push({ code: 'nothing_changes' })
  for (const personId of input.after) if (!facts.memberIds.has(personId)) causes.push({ code: 'head_not_member', personId })
  return refusedOr(causes, verdict)
}
