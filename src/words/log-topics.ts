import type { LogTopic } from '#contract/log-action.ts'

export type { LogTopic }
/** In the order a reader asks for them. A topic that is missing here does not compile. */
const places: Readonly<Record<LogTopic, number>> = { rights: 0, people: 1, departments: 2, domains: 3, denied: 4, sessions: 5, system: 6 }
export const logTopics = Object.keys(places) as readonly LogTopic[]
