import { z } from 'zod'
import { liveEvent } from '#contract/home.ts'
import { personId } from '#contract/scalars.ts'
import type { Announcement } from './tx.ts'

const announcement = z.strictObject({ ...liveEvent.shape, personIds: z.union([z.literal('all'), z.array(personId)]) })

/** R24: what comes back from the database's channel is read as strictly as what comes from outside. */
export function readAnnouncement(payload: string): Announcement {
  return announcement.parse(JSON.parse(payload))
}

/** Said to everybody after a gap in listening: whatever happened meanwhile is read again. */
export const afterGap: readonly Announcement[] = liveEvent.shape.topic.options.map((topic) => ({ topic, changeId: null, personIds: 'all' }))
