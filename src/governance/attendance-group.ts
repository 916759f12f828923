import { isNoApp } from './app.ts'
import { topsOf, type OrgTree } from './org.ts'
import type { AttendanceGroupId, DepartmentId, PersonId } from './id.ts'

/**
 * Who clocks in by a group, one line each: `d:` a department with everything below it, `p:` a member by herself, `x:` a member of such a
 * department who is not asked to (DingTalk open platform documentation: batch-query-of-attendance-group-members, `atc_flag`).
 */
export type AttendanceEntry = `${'d' | 'p' | 'x'}:${string}`

export interface AttendanceGroup {
  readonly id: AttendanceGroupId
  readonly name: string
  readonly type: 'FIXED' | 'TURN' | 'NONE'
  readonly ownerId: PersonId | null
  readonly managerIds: readonly PersonId[]
  readonly entries: readonly AttendanceEntry[]
  readonly shiftIds: readonly string[]
  /** The shift of each day of the week, Sunday first. */
  readonly workDays: readonly string[]
  /** Names of where people clock in; more of it the platform does not tell. */
  readonly places: readonly string[]
  readonly wifis: readonly string[]
  /** Where it worked while anybody was in it. */
  readonly remembered: readonly DepartmentId[]
}

const named = (entries: readonly AttendanceEntry[], kind: 'd' | 'p' | 'x'): string[] =>
  entries.filter((entry) => entry.startsWith(`${kind}:`)).map((entry) => entry.slice(2))

export const departmentsNamed = (entries: readonly AttendanceEntry[]) => named(entries, 'd') as DepartmentId[]
export const peopleNamed = (entries: readonly AttendanceEntry[]) => named(entries, 'p') as PersonId[]
export const exemptOf = (entries: readonly AttendanceEntry[]) => named(entries, 'x') as PersonId[]

/** In one order and each once, so that two lists of the same people are the same. */
export const sortedEntries = (entries: readonly AttendanceEntry[]): readonly AttendanceEntry[] => Array.from(new Set(entries)).sort()

/** Nobody clocks in by it: only departments and members by themselves count. */
export const isEmptied = (entries: readonly AttendanceEntry[]): boolean => entries.every((entry) => entry.startsWith('x:'))

export type Homes = ReadonlyMap<PersonId, readonly DepartmentId[]>

type Placed = Pick<AttendanceGroup, 'entries' | 'remembered'>

const known = (ids: readonly DepartmentId[], tree: OrgTree): readonly DepartmentId[] =>
  Array.from(new Set(ids))
    .filter((id) => tree.has(id))
    .sort()

const namedNow = ({ entries }: Placed, homes: Homes, tree: OrgTree): readonly DepartmentId[] =>
  known([...departmentsNamed(entries), ...peopleNamed(entries).flatMap((id) => homes.get(id) ?? [])], tree)

/** One that nobody is in belongs where it worked before; one of which that is not known, to the whole company. */
function before({ remembered }: Placed, tree: OrgTree): readonly DepartmentId[] {
  const there = known(remembered, tree)
  return there.length > 0 ? there : topsOf(tree)
}

/** The departments that it names, and those of whoever it names by herself. An empty list never means that it is anybody's (R4). */
export function homeOf(group: Placed, homes: Homes, tree: OrgTree): readonly DepartmentId[] {
  const now = namedNow(group, homes, tree)
  return now.length > 0 ? now : before(group, tree)
}

/** Every department where somebody clocks in by it: an act on the whole of it takes the right in each of them. */
export function reachOfGroup(group: Placed, homes: Homes, tree: OrgTree): readonly DepartmentId[] {
  const now = namedNow(group, homes, tree)
  const whole = new Set(now.length > 0 ? departmentsNamed(group.entries) : before(group, tree))
  const reached = new Set<DepartmentId>(now)
  // Whoever is named by herself brings her own department, and not what lies below it.
  for (const id of Array.from(whole)) for (const below of tree.subtree(id)) reached.add(below)
  return Array.from(reached).filter(isNoApp)
}
