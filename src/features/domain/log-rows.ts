import type { LogStory } from '#contract/log.ts'

/** So many neighbours of one day are told in one line, which opens. */
export interface LogFold {
  readonly key: string
  readonly count: number
  readonly open: boolean
  /** Of the newest and of the oldest of them. */
  readonly until: number
  readonly from: number
}

/** A line of the list: a day, a story of it, or sign-ins that are told together. */
export type LogRow = { readonly key: string; readonly day: string } | { readonly key: string; readonly story: LogStory } | LogFold

const fewest = 3
const isSignIn = ({ lines }: LogStory): boolean => lines.every(({ action }) => action === 'session.began' || action === 'session.ended')
const rowOf = (story: LogStory): LogRow => ({ key: String(story.seq), story })

function folded(run: readonly LogStory[], opened: readonly string[]): readonly LogRow[] {
  const [newest] = run
  const oldest = run[run.length - 1]
  if (newest === undefined || oldest === undefined || run.length < fewest) return run.map(rowOf)
  const key = `signed in ${newest.seq}`
  const open = opened.includes(key)
  return [{ key, count: run.length, open, until: newest.at, from: oldest.at }, ...(open ? run.map(rowOf) : [])]
}

/**
 * Stories under the days they stand in; the day is said once. Sign-ins that follow each other are one line, so that what people did
 * is not lost among them. `opened`: the keys of the lines that show all of theirs; null: nothing is folded.
 */
export function logRows(
  stories: readonly LogStory[],
  dayOf: (at: number) => string,
  opened: readonly string[] | null = null,
): readonly LogRow[] {
  const rows: LogRow[] = []
  let day = ''
  let run: LogStory[] = []
  const endRun = (): void => {
    rows.push(...folded(run, opened ?? []))
    run = []
  }
  for (const story of stories) {
    const its = dayOf(story.at)
    const joins = opened !== null && isSignIn(story)
    if (its !== day || !joins) endRun()
    if (its !== day) rows.push({ key: `day ${its} ${story.seq}`, day: its })
    day = its
    if (joins) run.push(story)
    else rows.push(rowOf(story))
  }
  endRun()
  return rows
}
