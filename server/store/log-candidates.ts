import { sql, type SQL } from 'drizzle-orm'
import type { DepartmentId, Instant, PersonId } from '#governance/id.ts'
import { idArray, isAnyOf } from './id-array.ts'
import { moment } from './moment.ts'
import { logEntries, logSubjects } from './schema/log-tables.ts'
import type { Tx } from './tx.ts'

/** The part of the log somebody may read: what happened in these departments and what rights reach into them. null: all of it. */
export interface LogArea {
  readonly departments: ReadonlySet<DepartmentId>
  readonly above: ReadonlySet<DepartmentId>
}

/** Which stretch of the log, newest first: from just before `below` down to `floor`. */
export interface Stretch {
  readonly below: number
  readonly floor: number
  readonly limit: number
}

const { seq } = logEntries

/** R4: an entry about nothing in the area is not there. */
export function liesIn(area: LogArea | null): SQL {
  if (area === null) return sql`true`
  const { kind, id } = logSubjects
  const here = sql`${kind} = 'department' and ${isAnyOf(id, area.departments)}`
  const over = sql`${kind} = 'reach' and ${isAnyOf(id, [...area.departments, ...area.above])}`
  return sql`exists (select 1 from ${logSubjects} where ${logSubjects.seq} = ${seq} and ((${here}) or (${over})))`
}

export const concerns = (personId: PersonId): SQL =>
  sql`(${logEntries.actorId} = ${personId} or exists (select 1 from ${logSubjects} where ${logSubjects.seq} = ${seq} and ${logSubjects.kind} = 'person' and ${logSubjects.id} = ${personId}))`

const within = (column: SQL, { below, floor }: Stretch): SQL => sql`${column} < ${below} and ${column} >= ${floor}`

/** The newest of each of these subjects; together they hold the newest of all of them, whatever the length of the log. */
function underSubjects(subjects: readonly (readonly [kind: string, id: string])[], stretch: Stretch): SQL {
  const kinds = idArray(subjects.map(([kind]) => kind))
  const ids = idArray(subjects.map(([, id]) => id))
  return sql`select filed.seq from unnest(${kinds}, ${ids}) as wanted(kind, id) cross join lateral (
    select subject.seq from ${logSubjects} as subject where subject.kind = wanted.kind and subject.id = wanted.id and ${within(sql`subject.seq`, stretch)}
    order by subject.seq desc limit ${stretch.limit}) as filed`
}

function byActor(personId: PersonId, stretch: Stretch): SQL {
  return sql`(select entry.seq from ${logEntries} as entry where entry.actor_id = ${personId} and ${within(sql`entry.seq`, stretch)}
    order by entry.seq desc limit ${stretch.limit})`
}

function ofActions(actions: readonly string[], stretch: Stretch): SQL {
  return sql`select done.seq from unnest(${idArray(actions)}) as wanted(action) cross join lateral (
    select entry.seq from ${logEntries} as entry where entry.action = wanted.action and ${within(sql`entry.seq`, stretch)}
    order by entry.seq desc limit ${stretch.limit}) as done`
}

const wholeLog = (stretch: Stretch): SQL => sql`select entry.seq from ${logEntries} as entry where ${within(sql`entry.seq`, stretch)}`

export interface Looked {
  readonly area: LogArea | null
  readonly personId: PersonId | null
  /** Acts so rare that looking them up is shorter than going through the area; null when any act will do. */
  readonly rareActions: readonly string[] | null
}

/** In an area wider than this most entries are its own, and reading the log itself is shorter than looking under each department. */
const manyDepartments = 200

function sourceOf({ area, personId, rareActions }: Looked, stretch: Stretch): SQL {
  if (personId !== null) return sql`${underSubjects([['person', personId]], stretch)} union ${byActor(personId, stretch)}`
  if (rareActions !== null) return ofActions(rareActions, stretch)
  if (area === null || area.departments.size > manyDepartments) return wholeLog(stretch)
  const here = [...area.departments].map((id) => ['department', id] as const)
  const over = [...area.departments, ...area.above].map((id) => ['reach', id] as const)
  return underSubjects([...here, ...over], stretch)
}

/** The newest entries of the stretch that may be meant, by an index that fits; whether they are is for the conditions to say. */
export async function candidates(tx: Tx, looked: Looked, stretch: Stretch): Promise<readonly number[]> {
  const rows = await tx.db
    .select({ seq: sql<number>`found.seq::float8` })
    .from(sql`(select distinct seq from (${sourceOf(looked, stretch)}) as every order by seq desc limit ${stretch.limit}) as found`)
  return rows.map((row) => row.seq)
}

/** Transactions commit in another order than they began: moments and numbers may disagree by this much. */
const slackMs = 60_000
const oneSeq = { seq: logEntries.seq }

/** Between which numbers the entries of these days lie, give or take: two looks at an index. */
export async function boundsOf(tx: Tx, fromAt: Instant | null, untilAt: Instant | null): Promise<{ floor: number; below: number }> {
  const { at } = logEntries
  const [first] =
    fromAt === null
      ? []
      : await tx.db
          .select(oneSeq)
          .from(logEntries)
          .where(sql`${at} >= ${moment(fromAt - slackMs)}`)
          .orderBy(at, seq)
          .limit(1)
  const [last] =
    untilAt === null
      ? []
      : await tx.db
          .select(oneSeq)
          .from(logEntries)
          .where(sql`${at} < ${moment(untilAt + slackMs)}`)
          .orderBy(sql`${at} desc`, sql`${seq} desc`)
          .limit(1)
  const beyond = Number.MAX_SAFE_INTEGER
  // Within the slack the first by time need not be the first by number.
  return {
    floor: fromAt === null ? 0 : (first?.seq ?? beyond) - slackEntries,
    below: untilAt === null ? beyond : (last?.seq ?? 0) + slackEntries,
  }
}

const slackEntries = 1_000
