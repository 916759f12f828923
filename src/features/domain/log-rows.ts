import type { LogStory } from '#contract/log.ts'

/** A line of the list: a day, or a story of it. */
export type LogRow = { readonly key: string; readonly day: string } | { readonly key: string; readonly story: LogStory }

/** Stories under the days they stand in; the day is said once. */
export function logRows(stories: readonly LogStory[], dayOf: (at: number) => string): readonly LogRow[] {
  const rows: LogRow[] = []
  let day = ''
  for (const story of stories) {
    const its = dayOf(story.at)
    if (its !== day) rows.push({ key: `day ${its} ${story.seq}`, day: its })
    day = its
    rows.push({ key: String(story.seq), story })
  }
  return rows
}
