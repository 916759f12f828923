import type { LogStory } from '#contract/log.ts'

/** So many neighbours of one day are told in one line, which opens. */
export interface LogFold {
  readonly key: string
  readonly count: number
  /** The log goes on, and perhaps the run with it: they are at least so many. */
  readonly more: boolean
  readonly open: boolean
  readonly newest: number
  readonly oldest: number
  /** Of the newest and of the oldest of them. */
  readonly until: number
  readonly from: number
}

/** A line of the list: a day, a story of it, or sign-ins that are told together. */
export type LogRow = { readonly key: string; readonly day: string } | { readonly key: string; readonly story: LogStory } | LogFold

const fewest = 3
const isSignIn = ({ lines }: LogStory): boolean => lines.every(({ action }) => action === 'session.began' || action === 'session.ended')
const rowOf = (story: LogStory): LogRow => ({ key: String(story.seq), story })

/** How sign-ins are folded. */
export interface Folding {
  /** Entries whose lines are shown one by one; they keep their run open, however it grows. */
  readonly opened: readonly number[]
  /** Whether the log goes on after these stories. */
  readonly more: boolean
}

function folded(run: readonly LogStory[], { opened, more }: Folding): readonly LogRow[] {
  const [newest] = run
  const oldest = run[run.length - 1]
  if (newest === undefined || oldest === undefined || run.length < fewest) return run.map(rowOf)
  const open = opened.some((seq) => seq <= newest.seq && seq >= oldest.seq)
  const fold: LogFold = {
    key: `signed in ${newest.seq}`,
    count: run.length,
    more,
    open,
    newest: newest.seq,
    oldest: oldest.seq,
    until: newest.at,
    from: oldest.at,
  }
  return [fold, ...(open ? run.map(rowOf) : [])]
}

/**
 * Stories under the days they stand in; the day is said once. Sign-ins that follow each other are one line, so that what people did
 * is not lost among them. `folding` null: nothing is folded.
 */
export function logRows(stories: readonly LogStory[], dayOf: (at: number) => string, folding: Folding | null = null): readonly LogRow[] {
  const rows: LogRow[] = []
  let day = ''
  let run: LogStory[] = []
  const endRun = (more = false): void => {
    if (folding !== null) rows.push(...folded(run, { ...folding, more }))
    run = []
  }
  for (const story of stories) {
    const its = dayOf(story.at)
    const joins = folding !== null && isSignIn(story)
    if (its !== day || !joins) endRun()
    if (its !== day) rows.push({ key: `day ${its} ${story.seq}`, day: its })
    day = its
    if (joins) run.push(story)
    else rows.push(rowOf(story))
  }
  endRun(folding?.more)
  return rows
}
