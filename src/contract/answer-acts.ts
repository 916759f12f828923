import { z } from 'zod'
import { askInput, changeDetail } from './change.ts'
import type { Declaration } from './declaration.ts'
import { offerChoices } from './offer.ts'
import { personBrief } from './person.ts'
import { messageMaxLength } from '#governance/change/talk.ts'
import { changeId, contentHash, personId, sentence } from './scalars.ts'

/** Exactly what was shown is what is answered. */
const shown = { changeId, version: z.int().min(1), contentHash }
const refusals = ['not_found', 'not_allowed', 'change_moved', 'change_not_pending'] as const

const handOnChoices = z.strictObject({
  candidates: z.array(
    z.strictObject({ person: personBrief, as: z.enum(['above', 'department_head', 'domain_owner', 'security_officer']) }),
  ),
})

/** What a decider can answer beside yes and no, and what the requester says to it. */
export const answerActs = {
  previewOffer: {
    summary: 'What smaller right could be offered instead of what was asked for, and what would come of it; nothing is sent',
    allowed: 'an approver of the stage that waits, never requester or beneficiary',
    input: z.strictObject({ changeId }),
    output: offerChoices,
    refusals: ['not_found', 'not_allowed'],
  },
  makeOffer: {
    summary: 'Offer a smaller right instead of what was asked for; one that stood before is replaced',
    allowed: 'an approver of the stage that waits, never requester or beneficiary; only what is narrower than what was asked for',
    input: z.strictObject({ ...shown, ...askInput.omit({ startAt: true }).shape }),
    output: changeDetail,
    refusals,
  },
  acceptOffer: {
    summary: 'Take the smaller right: my ask becomes exactly that, and who offered it has agreed to it where she may',
    allowed: 'the requester',
    input: z.strictObject({ ...shown, offerHash: contentHash }),
    output: changeDetail,
    refusals,
  },
  dropOffer: {
    summary: 'Decline the smaller right that was offered to me, or take back the one that I offered; the ask stays as it is',
    allowed: 'the requester; who made the offer',
    input: z.strictObject({ ...shown, offerHash: contentHash }),
    output: changeDetail,
    refusals,
  },
  writeMessage: {
    summary: 'Ask something about a pending change, or answer what was asked; the other side is told, and nothing of it is decided on',
    allowed: 'the requester; an approver of the stage that waits',
    input: z.strictObject({ ...shown, text: sentence(messageMaxLength).pipe(z.string().min(1)) }),
    output: changeDetail,
    refusals,
  },
  previewHandOn: {
    summary: 'To whom I may hand this on to decide in my place; nothing is sent',
    allowed: 'an approver of the stage that waits, never requester or beneficiary',
    input: z.strictObject({ changeId }),
    output: handOnChoices,
    refusals: ['not_found', 'not_allowed'],
  },
  handOn: {
    summary: 'Have somebody else decide in my place: from then on she does, and I do not',
    allowed:
      'an approver of the stage that waits; to somebody with power to decide of a comparable kind, independent and not asked already',
    input: z.strictObject({ ...shown, toId: personId }),
    output: changeDetail,
    refusals,
  },
} as const satisfies Readonly<Record<string, Declaration>>
