import type { Parsed } from '#contract/endpoints.ts'
import { logActions, type LogTopic } from '#contract/log-action.ts'
import { findArea } from '../../facts/areas.ts'
import { readableLog, type ReadableLog } from '../../facts/readable-log.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { createLens, type Lens } from '../../present/lens.ts'
import { presentStories } from '../../present/log-story.ts'
import { storiesIn, type LogWanted } from '../../store/log-stories.ts'

const pageSize = 30
/** Found by the act rather than in the area, which holds mostly others. */
const rareTopics: readonly LogTopic[] = ['departments', 'domains', 'denied', 'system']

/** A cursor nobody wrote begins at the start. */
const belowOf = (cursor: string | undefined): number | null => (cursor !== undefined && /^\d{1,15}$/.test(cursor) ? Number(cursor) : null)

function wantedOf(lens: Lens, readable: ReadableLog, input: Parsed<'listLog'>): LogWanted {
  const text = input.q === undefined || input.q === '' ? null : input.q
  const sought = text?.toLocaleLowerCase() ?? ''
  return {
    area: readable.area,
    personId: input.personId ?? null,
    actions: input.topic === undefined ? null : logActions[input.topic],
    rare: input.topic !== undefined && rareTopics.includes(input.topic),
    fromAt: input.fromAt ?? null,
    untilAt: input.untilAt ?? null,
    text,
    // only what she may see by name can be found by name
    named: text === null ? [] : [...readable.departments].filter((id) => lens.departmentName(id).toLocaleLowerCase().includes(sought)),
    below: belowOf(input.cursor),
    limit: pageSize,
  }
}

export const listLog: Endpoint<'listLog'> = async (call, input) => {
  const lens = await createLens(call.tx, call.person)
  const area = findArea(lens.viewer, input.area)
  if (area === null && input.area !== undefined) return new Refusal('not_found')
  const readable = readableLog(lens.viewer, area)
  if (readable === null) return new Refusal('not_found')
  const page = await storiesIn(call.tx, wantedOf(lens, readable, input))
  return {
    rows: await presentStories(lens, readable.departments, page.stories),
    nextCursor: page.below === null ? null : String(page.below),
    lookedTo: page.lookedTo,
  }
}
