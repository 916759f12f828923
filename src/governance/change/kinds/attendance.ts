import { authorize, reachDepartments, type Authority } from '../../authorize.ts'
import { isEmptied, peopleNamed, reachOfGroup, type AttendanceGroup, type Homes } from '../../attendance-group.ts'
import { refuse, refusedOr, type Cause, type Verdict } from '../../verdict.ts'
import type { AttendanceTerms, ChangeAttendanceInput, DeleteAttendanceInput, EmptyAttendanceInput } from '../change.ts'
import type { DepartmentId, PersonId } from '../../id.ts'
import type { Permission } from '../../permission.ts'
import { sameIds } from '../../same-ids.ts'

export interface AttendanceFacts {
  /** As it is now; null: there never was one of that number. */
  readonly group: (AttendanceGroup & { readonly gone: boolean }) | null
  /** Of whoever is named by herself, before and after. */
  readonly homes: Homes
}

/** Long enough for every console that shows it. The interface states no longest name. */
export const longestGroupName = 50

/**
 * May it be done with the whole of a group: it needs the right in every department where somebody clocks in by it. That it reaches beyond
 * what she sees is told; where to is not (R4).
 */
function mayEverywhere(authority: Authority, permission: Permission, reached: readonly DepartmentId[]): Verdict {
  const everywhere = authorize(authority, permission, reached)
  if (everywhere.allowed) return everywhere
  const seen = reachDepartments(authority, 'attendance_rule.view')
  const known = reached.filter((id) => seen.has(id))
  if (known.length === reached.length || known.length === 0) return everywhere
  const here = authorize(authority, permission, known)
  return here.allowed ? refuse({ code: 'attendance_beyond' }) : here
}

/** What speaks against an act on a group that was looked at: it is gone, or is another than the one that is decided on. */
function standing({ group }: AttendanceFacts, before: Pick<AttendanceTerms, 'name' | 'who'>): readonly Cause[] {
  if (group === null || group.gone) return [{ code: 'attendance_gone' }]
  return group.name === before.name && sameIds(group.entries, before.who) ? [] : [{ code: 'changed_meanwhile' }]
}

const reachOf = ({ group, homes }: AttendanceFacts, { tree }: Authority, entries = group?.entries ?? []): readonly DepartmentId[] =>
  reachOfGroup({ entries, remembered: group?.remembered ?? [] }, homes, tree)

/** To take everybody out: nobody clocks in by it then, although it is still there. A right of its own. */
export function mayEmptyAttendance(authority: Authority, input: Omit<EmptyAttendanceInput, 'reason'>, facts: AttendanceFacts): Verdict {
  const verdict = mayEverywhere(authority, 'attendance_rule.empty', reachOf(facts, authority))
  if (!verdict.allowed) return verdict
  const causes = [...standing(facts, input)]
  if (isEmptied(input.who)) causes.push({ code: 'nothing_changes' })
  return refusedOr(causes, verdict)
}

export function mayDeleteAttendance(authority: Authority, input: Omit<DeleteAttendanceInput, 'reason'>, facts: AttendanceFacts): Verdict {
  const verdict = mayEverywhere(authority, 'attendance_rule.delete', reachOf(facts, authority))
  return verdict.allowed ? refusedOr(standing(facts, input), verdict) : verdict
}

/** For the greyed button: whatever she then fills in. */
export function mayTouchAttendance(authority: Authority, facts: AttendanceFacts): Verdict {
  return mayEverywhere(authority, 'attendance_rule.update', reachOf(facts, authority))
}

/**
 * Needs the right where the group works and where it would (R7). To take everybody out is another right; whoever looks after it on the
 * platform works here.
 */
export function mayChangeAttendance(
  authority: Authority,
  { before, after }: Omit<ChangeAttendanceInput, 'reason'>,
  facts: AttendanceFacts & { readonly activeIds: ReadonlySet<PersonId> },
): Verdict {
  const reached = new Set([...reachOf(facts, authority), ...reachOf(facts, authority, after.who)])
  const verdict = mayEverywhere(authority, 'attendance_rule.update', Array.from(reached))
  if (!verdict.allowed) return verdict
  const causes = [...standing(facts, before)]
  if (causes.length === 0 && !sameIds(facts.group?.managerIds ?? [], before.managerIds)) causes.push({ code: 'changed_meanwhile' })
  if (before.name === after.name && sameIds(before.who, after.who) && sameIds(before.managerIds, after.managerIds))
    causes.push({ code: 'nothing_changes' })
  if (after.name.trim() === '') causes.push({ code: 'name_missing' })
  else if (after.name.length > longestGroupName) causes.push({ code: 'name_illegal' })
  if (isEmptied(after.who) && !isEmptied(before.who)) causes.push({ code: 'attendance_would_empty' })
  const newcomers = peopleNamed(after.who).filter((id) => !before.who.includes(`p:${id}`))
  const named = [...newcomers, ...after.managerIds.filter((id) => !before.managerIds.includes(id))]
  for (const personId of named) if (!facts.activeIds.has(personId)) causes.push({ code: 'member_unknown', personId })
  return refusedOr(causes, verdict)
}

/**
 * To bring back what was emptied or deleted, from the copy that was kept of it: until one stands in its place. It gives nobody anything
 * that was not so before, and people wait to clock in: who may change such rules everywhere there does it at once.
 */
export function mayRestoreAttendance(authority: Authority, copy: AttendanceGroup | null, homes: Homes): Verdict {
  if (copy === null) return refuse({ code: 'nothing_kept' })
  return mayEverywhere(authority, 'attendance_rule.update', reachOfGroup(copy, homes, authority.tree))
}
