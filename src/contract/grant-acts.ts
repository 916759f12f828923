import { z } from 'zod'
import { askPreview, changeDetail } from './change.ts'
import type { Declaration } from './declaration.ts'
import { personBrief } from './person.ts'
import { grantId, instant, personId, sentence, verdict } from './scalars.ts'

/** What a holder does with her grant beside giving it back. */
export const grantActs = {
  previewHandOver: {
    summary: 'Whether my grant may pass to this person, until when she would have it, and who would decide; nothing is sent',
    allowed: 'the holder; of the receiver nothing is told but her name and who decides for her',
    input: z.strictObject({ grantId, receiverId: personId }),
    output: z.strictObject({
      verdict,
      risk: askPreview.shape.risk,
      receiver: personBrief.nullable(),
      untilAt: instant,
      route: askPreview.shape.route,
    }),
    refusals: ['not_found'],
  },
  sendHandOver: {
    summary: 'Propose that my grant passes to somebody else for the time that is left; others decide',
    allowed: 'the holder; the rules of the domain decide, for the receiver',
    input: z.strictObject({ grantId, receiverId: personId, reason: sentence(200) }),
    output: changeDetail,
    refusals: ['not_found', 'not_allowed'],
  },
} as const satisfies Readonly<Record<string, Declaration>>
