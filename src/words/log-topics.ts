import type { LogTopic } from '#contract/log-action.ts'

export type { LogTopic }
/** In the order a reader asks for them. A topic that is missing here does not compile. */
const places: Readonly<Record<LogTopic, number>> = {
  rights: 0,
  people: 1,
  departments: 2,
  attendance: 3,
  domains: 4,
  denied: 5,
  sessions: 6,
  system: 7,
}
export const logTopics = Object.keys(places) as readonly LogTopic[]
