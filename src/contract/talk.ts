import { z } from 'zod'
import { personBrief } from './person.ts'
import { count, instant, verdict } from './scalars.ts'

/** What is asked and answered about a change while it waits. */
export const talkView = z.strictObject({
  messages: z.array(
    z.strictObject({
      number: count,
      by: personBrief,
      kind: z.enum(['question', 'answer']),
      text: z.string(),
      at: instant,
    }),
  ),
  /** Who has to answer; empty where no question is open. */
  awaits: z.array(personBrief),
  /** May the viewer write? */
  mayWrite: verdict,
})
export type TalkView = z.output<typeof talkView>
