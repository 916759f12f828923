import { z } from 'zod'
import { alikeGroup, changeIds, decidedRow, shownOnes, takenBackRow } from './alike.ts'
import type { Declaration } from './declaration.ts'
import { sentence } from './scalars.ts'

/** Many alike decided at once. */
export const alikeActs = {
  listAlike: {
    summary: 'What waits for me and is alike, in groups, and what of it is looked at apart, with why',
    allowed: 'session; only what waits for the viewer',
    input: z.strictObject({}),
    output: z.strictObject({ groups: z.array(alikeGroup) }),
    refusals: [],
  },
  decideSeveral: {
    summary:
      'One answer to several changes that are alike, each in exactly the version and content that was shown; each is judged for itself, and what cannot be decided so is left as it is',
    allowed: 'an approver of the stage that waits, never requester or beneficiary; never what takes a proof or is unusual among the others',
    input: z.strictObject({ items: shownOnes, answer: z.enum(['approve', 'refuse']), reason: sentence(200).nullable() }),
    output: z.strictObject({ rows: z.array(decidedRow) }),
    refusals: ['not_allowed'],
  },
  takeBackSeveral: {
    summary: 'Take back, within 15 minutes, my decisions on several changes; each is judged for itself',
    allowed: 'who made the last decision on each',
    input: z.strictObject({ changeIds }),
    output: z.strictObject({ rows: z.array(takenBackRow) }),
    refusals: [],
  },
} as const satisfies Readonly<Record<string, Declaration>>
