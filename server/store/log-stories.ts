import { and, asc, desc, sql, type SQL } from 'drizzle-orm'
import type { ChangeId, DepartmentId, Instant, PersonId } from '#governance/id.ts'
import { isAnyOf } from './id-array.ts'
import type { LogEntry } from './log.ts'
import { boundsOf, candidates, concerns, liesIn, type LogArea } from './log-candidates.ts'
import { moment } from './moment.ts'
import { members } from './schema/directory-tables.ts'
import { logEntries, logSubjects } from './schema/log-tables.ts'
import type { Tx } from './tx.ts'

export interface LogWanted {
  readonly area: LogArea | null
  /** Who did it or whom it concerned. */
  readonly personId: PersonId | null
  readonly actions: readonly string[] | null
  readonly rare: boolean
  readonly fromAt: Instant | null
  readonly untilAt: Instant | null
  /** In a reason or a name; departments of that name are the caller's to find, among those that may be seen. */
  readonly text: string | null
  readonly named: readonly DepartmentId[]
  /** Below this entry. */
  readonly below: number | null
  readonly limit: number
}

interface Sought {
  readonly text: string
  readonly people: readonly PersonId[]
  readonly departments: readonly DepartmentId[]
}
/** With the names of the text found. */
type Known = Omit<LogWanted, 'text' | 'named'> & { readonly sought: Sought | null }

/** What belongs together: the entries of one change, oldest first, or one entry by itself. */
export interface Story {
  readonly newest: LogEntry
  readonly entries: readonly LogEntry[]
}
export interface Stories {
  readonly stories: readonly Story[]
  /** Where reading on begins; null: there is no more. */
  readonly below: number | null
  /** How far it has been looked when that is not the end: what was wanted is rare. */
  readonly lookedTo: Instant | null
}

/** A page costs as much as what it looks at: so many entries at most, then it says how far it came. */
const mostLookedAt = 3_000
const firstLook = 120

/** A name so common that more people bear it is no name to find anybody by. */
const mostNamed = 300

/** Found once for the page, because a look at every name for every entry is what a search would cost otherwise. */
async function peopleNamed(tx: Tx, text: string): Promise<readonly PersonId[]> {
  const rows = await tx.db
    .select({ id: members.id })
    .from(members)
    .where(sql`${members.name} ilike ${like(text)}`)
    .orderBy(members.id)
    .limit(mostNamed)
  return rows.map(({ id }) => id)
}

const like = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`

function says({ text, people, departments }: Sought): SQL {
  const { seq, kind, id } = logSubjects
  const about = (ids: readonly string[], isPerson: boolean): SQL =>
    sql`exists (select 1 from ${logSubjects} where ${seq} = ${logEntries.seq} and (${kind} = 'person') = ${isPerson} and ${isAnyOf(id, ids)})`
  return sql`(${logEntries.reason} ilike ${like(text)} or ${isAnyOf(logEntries.actorId, people)}
    or ${about(people, true)} or ${about(departments, false)})`
}

function conditionsOf(wanted: Known): SQL | undefined {
  const { at, action } = logEntries
  return and(
    liesIn(wanted.area),
    wanted.personId === null ? undefined : concerns(wanted.personId),
    wanted.actions === null ? undefined : isAnyOf(action, wanted.actions),
    wanted.fromAt === null ? undefined : sql`${at} >= ${moment(wanted.fromAt)}`,
    wanted.untilAt === null ? undefined : sql`${at} < ${moment(wanted.untilAt)}`,
    wanted.sought === null ? undefined : says(wanted.sought),
  )
}

const amongSeqs = (seqs: readonly number[]): SQL => sql`${logEntries.seq} = any(${`{${seqs.join()}}`}::bigint[])`

/** The readable entries of these changes, and for each change the newest that is meant: there its story stands in the list. */
async function storiesOf(tx: Tx, wanted: Known, ids: readonly ChangeId[]) {
  const rows = await tx.db
    .select({ entry: logEntries, meant: sql<boolean>`(${conditionsOf(wanted)})` })
    .from(logEntries)
    .where(and(isAnyOf(logEntries.changeId, ids), liesIn(wanted.area)))
    .orderBy(asc(logEntries.seq))
  const found = new Map<ChangeId, { entries: LogEntry[]; newest: number }>()
  for (const { entry, meant } of rows) {
    if (entry.changeId === null) continue
    const story = found.get(entry.changeId) ?? { entries: [], newest: 0 }
    story.entries.push(entry)
    if (meant) story.newest = entry.seq
    found.set(entry.changeId, story)
  }
  return found
}

/** Of these entries, newest first, the stories that stand at them; one told further up already is not told again. */
async function toStories(tx: Tx, wanted: Known, hits: readonly LogEntry[]): Promise<readonly Story[]> {
  const ofChanges = await storiesOf(
    tx,
    wanted,
    hits.flatMap((hit) => hit.changeId ?? []),
  )
  return hits.flatMap((hit) => {
    if (hit.changeId === null) return [{ newest: hit, entries: [hit] }]
    const story = ofChanges.get(hit.changeId)
    return story?.newest === hit.seq ? [{ newest: hit, entries: story.entries }] : []
  })
}

/**
 * The stories of the area, newest first. Candidates come from an index, in portions that grow until the page is full; neither the
 * length of the log nor what lies outside the area makes a page dearer.
 */
export async function storiesIn(tx: Tx, { text, named, ...rest }: LogWanted): Promise<Stories> {
  const sought = text === null ? null : { text, people: await peopleNamed(tx, text), departments: named }
  return look(tx, { ...rest, sought })
}

async function look(tx: Tx, wanted: Known): Promise<Stories> {
  const bounds = await boundsOf(tx, wanted.fromAt, wanted.untilAt)
  const looked = { area: wanted.area, personId: wanted.personId, rareActions: wanted.rare ? wanted.actions : null }
  const stories: Story[] = []
  let below = Math.min(bounds.below, wanted.below ?? bounds.below)
  let left = mostLookedAt
  for (let limit = firstLook; left > 0; limit *= 2) {
    const portion = Math.min(limit, left)
    const seqs = await candidates(tx, looked, { below, floor: bounds.floor, limit: portion })
    const hits = await tx.db
      .select()
      .from(logEntries)
      .where(and(amongSeqs(seqs), conditionsOf(wanted)))
      .orderBy(desc(logEntries.seq))
    stories.push(...(await toStories(tx, wanted, hits)))
    const last = stories[wanted.limit - 1]
    if (last !== undefined && (stories.length > wanted.limit || seqs.length === portion)) {
      return { stories: stories.slice(0, wanted.limit), below: last.newest.seq, lookedTo: null }
    }
    if (seqs.length < portion) return { stories, below: null, lookedTo: null }
    below = seqs.at(-1) ?? below
    left -= portion
  }
  const [lowest] = await tx.db
    .select({ at: logEntries.at })
    .from(logEntries)
    .where(sql`${logEntries.seq} = ${below}`)
  return { stories, below, lookedTo: lowest?.at ?? null }
}
