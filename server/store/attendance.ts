import { and, asc, eq, isNull, sql, type SQL } from 'drizzle-orm'
import { sortedEntries, type AttendanceEntry, type AttendanceGroup, type Homes } from '#governance/attendance-group.ts'
import type { AttendanceGroupId, DepartmentId, Instant, PersonId } from '#governance/id.ts'
import { here, type ScopedDepartments } from './directory.ts'
import { idArray, isAnyOf } from './id-array.ts'
import { moment } from './moment.ts'
import { attendanceEntries, attendanceGroups, attendanceShifts } from './schema/attendance-tables.ts'
import { departmentClosure, members, memberships } from './schema/directory-tables.ts'
import type { Tx } from './tx.ts'

export interface KnownGroup extends AttendanceGroup {
  /** DingTalk has it no longer. */
  readonly gone: boolean
}

async function entriesOf(tx: Tx, ids: Iterable<string>): Promise<ReadonlyMap<string, readonly AttendanceEntry[]>> {
  const rows = await tx.db.select().from(attendanceEntries).where(isAnyOf(attendanceEntries.groupId, ids))
  const found = new Map<string, AttendanceEntry[]>()
  for (const { groupId, kind, refId } of rows) {
    const entry: AttendanceEntry = `${kind}:${refId}`
    const known = found.get(groupId)
    if (known) known.push(entry)
    else found.set(groupId, [entry])
  }
  return found
}

/** Those of them that were ever read, gone ones too, by name. */
export async function groupsByIds(tx: Tx, ids: Iterable<string>): Promise<readonly KnownGroup[]> {
  const rows = await tx.db
    .select()
    .from(attendanceGroups)
    .where(isAnyOf(attendanceGroups.id, ids))
    .orderBy(asc(attendanceGroups.name), asc(attendanceGroups.id))
  const entries = await entriesOf(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map(({ goneAt, knownSince: _since, ...group }) => ({
    ...group,
    entries: sortedEntries(entries.get(group.id) ?? []),
    gone: goneAt !== null,
  }))
}

export async function groupById(tx: Tx, id: AttendanceGroupId): Promise<KnownGroup | null> {
  return (await groupsByIds(tx, [id]))[0] ?? null
}

/** Held until the commit, whoever else acts on it meanwhile waits; the platform's number is the row's. */
export async function lockGroup(tx: Tx, id: AttendanceGroupId): Promise<void> {
  await tx.db.select({ id: attendanceGroups.id }).from(attendanceGroups).where(eq(attendanceGroups.id, id)).for('update')
}

/** Whether it was met before that moment: one that was made since is younger. */
export async function wasKnownBefore(tx: Tx, id: AttendanceGroupId, at: Instant): Promise<boolean> {
  const { knownSince } = attendanceGroups
  return (await tx.db.$count(attendanceGroups, and(eq(attendanceGroups.id, id), sql`${knownSince} < ${moment(at)}`))) > 0
}

/** All that DingTalk has. */
export async function standingGroupIds(tx: Tx): Promise<readonly AttendanceGroupId[]> {
  const rows = await tx.db.select({ id: attendanceGroups.id }).from(attendanceGroups).where(isNull(attendanceGroups.goneAt))
  return rows.map(({ id }) => id)
}

export interface Clocking {
  /** Each once. */
  readonly people: number
  /** By the department they work in, most people first: who works in two is counted in both. */
  readonly byDepartment: readonly { readonly departmentId: DepartmentId; readonly people: number }[]
}

const nobody: Clocking = { people: 0, byDepartment: [] }
type Counted = { readonly group_id: string; readonly department_id: DepartmentId | null; readonly people: string | number }

/**
 * Who of each group works where: a department's people with everything below it, and whoever stands by herself; nobody who is exempt.
 * `entries`: rows of group_id, kind and ref_id.
 */
async function count(tx: Tx, entries: SQL, scope: ScopedDepartments | null): Promise<Map<string, Clocking>> {
  const within = scope === null ? sql`true` : isAnyOf(sql`w.department_id`, scope)
  const { memberId, departmentId } = memberships
  const { rows } = await tx.db.execute<Counted>(sql`
    with e as (${entries}), w as (
      select e.group_id, ${memberId} as member_id, ${departmentId} as department_id from e
        join ${departmentClosure} on ${departmentClosure.ancestorId} = e.ref_id
        join ${memberships} on ${departmentId} = ${departmentClosure.descendantId}
        where e.kind = 'd'
      union
      select e.group_id, ${memberId}, ${departmentId} from e join ${memberships} on ${memberId} = e.ref_id where e.kind = 'p'
    )
    select w.group_id, w.department_id, count(distinct w.member_id) as people
      from w join ${members} on ${members.id} = w.member_id
      where ${here} and ${within}
        and not exists (select 1 from e where e.group_id = w.group_id and e.kind = 'x' and e.ref_id = w.member_id)
      group by grouping sets ((w.group_id), (w.group_id, w.department_id))
      order by people desc, w.department_id`)
  const found = new Map<string, Clocking>()
  for (const { group_id, department_id, people } of rows) {
    const known = found.get(group_id) ?? nobody
    if (department_id === null) found.set(group_id, { ...known, people: Number(people) })
    else found.set(group_id, { ...known, byDepartment: [...known.byDepartment, { departmentId: department_id, people: Number(people) }] })
  }
  return found
}

/** How many people clock in by each of these groups, as far as they work in the scope; null: everywhere. */
export async function clockingBy(
  tx: Tx,
  ids: readonly AttendanceGroupId[],
  scope: ScopedDepartments | null,
): Promise<(id: AttendanceGroupId) => Clocking> {
  const { groupId, kind, refId } = attendanceEntries
  const entries = sql`select ${groupId} as group_id, ${kind} as kind, ${refId} as ref_id from ${attendanceEntries} where ${isAnyOf(groupId, ids)}`
  const found = await count(tx, entries, scope)
  return (id) => found.get(id) ?? nobody
}

/** How many would, if these were in a group. */
export async function wouldClock(tx: Tx, entries: readonly AttendanceEntry[], scope: ScopedDepartments | null): Promise<Clocking> {
  const [kinds, refs] = [entries.map((entry) => entry.slice(0, 1)), entries.map((entry) => entry.slice(2))]
  const rows = sql`select 'one' as group_id, kind, ref_id from unnest(${idArray(kinds)}, ${idArray(refs)}) as given(kind, ref_id)`
  return (await count(tx, rows, scope)).get('one') ?? nobody
}

/** Of the departments of people whom groups name by themselves. */
export async function homesOf(tx: Tx, groups: readonly Pick<AttendanceGroup, 'entries'>[]): Promise<Homes> {
  const ids = groups.flatMap(({ entries }) => entries.filter((entry) => entry.startsWith('p:')).map((entry) => entry.slice(2)))
  const { memberId, departmentId } = memberships
  const rows = await tx.db.select({ memberId, departmentId }).from(memberships).where(isAnyOf(memberId, ids))
  const homes = new Map<PersonId, DepartmentId[]>()
  for (const row of rows) homes.set(row.memberId, [...(homes.get(row.memberId) ?? []), row.departmentId])
  return homes
}

export interface Shift {
  readonly id: string
  readonly name: string
  readonly times: readonly { readonly on: string; readonly off: string }[]
}

export async function shiftsByIds(tx: Tx, ids: Iterable<string>): Promise<ReadonlyMap<string, Shift>> {
  const rows = await tx.db.select().from(attendanceShifts).where(isAnyOf(attendanceShifts.id, ids))
  return new Map(rows.map((row) => [row.id, row]))
}
