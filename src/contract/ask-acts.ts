import { z } from 'zod'
import { askInput, askPreview, changeCard, changeDetail } from './change.ts'
import type { Declaration } from './declaration.ts'
import { changeId, count, permission, personId, placeId, roleId, sentence, verdict } from './scalars.ts'
import { scopeView } from './scope-view.ts'

const reason = sentence(200)
/** As many as somebody would pick by hand. */
const personIds = z.array(personId).min(1).max(20)

/** Asking for a role, for oneself and for others. */
export const askActs = {
  previewAsk: {
    summary: 'What an ask would mean and which way it would take; nothing is sent',
    allowed: 'session',
    input: z.strictObject({
      ...askInput.shape,
      /** The pending ask of mine that would be edited so: it does not stand in its own way. */
      editing: changeId.optional(),
    }),
    output: askPreview,
    refusals: ['not_found'],
  },
  sendAsk: {
    summary: 'Ask for a role over a scope for a time',
    allowed: 'session; the rules of the domain decide',
    input: z.strictObject({ ...askInput.shape, reason }),
    output: changeDetail,
    refusals: ['not_found', 'not_allowed'],
  },
  previewAskFor: {
    summary: 'Whether I may ask for these people, and which way each ask would take; nothing is sent',
    allowed: 'session; of who may not be asked for nothing is told',
    input: z.strictObject({ ...askInput.shape, personIds }),
    output: z.strictObject({ rows: z.array(z.strictObject({ personId, verdict, route: askPreview.shape.route })) }),
    refusals: ['not_found'],
  },
  sendAskFor: {
    summary: 'Ask for other people, each with a change of her own; what is refused for one stands in nobody else’s way',
    allowed: 'the direct manager of each, or grant.give over the whole scope; the rules of the domain decide',
    input: z.strictObject({ ...askInput.shape, reason, personIds }),
    output: z.strictObject({ rows: z.array(z.strictObject({ personId, verdict, change: changeCard.nullable() })) }),
    refusals: [],
  },
  previewSmallestAsk: {
    summary:
      'The smallest ask that would let me, or whom I may ask for, use this permission in these departments: fewest permissions, narrowest scope, shortest time',
    allowed: 'session; null where nothing I could ask for would do, also for departments that are not there and people I may not ask for',
    input: z.strictObject({ personId: personId.optional(), permission, departmentIds: z.array(placeId).min(1).max(100) }),
    output: z.strictObject({
      ask: z.strictObject({ roleId, scope: scopeView, lengthMinutes: count }).nullable(),
      /** Where every such ask would break a conflict rule: why the smallest would. */
      conflict: verdict.nullable(),
    }),
    refusals: [],
  },
} as const satisfies Readonly<Record<string, Declaration>>
