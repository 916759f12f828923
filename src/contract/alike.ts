import { z } from 'zod'
import { mostTogether, oddities } from '#governance/change/alike.ts'
import { changeStatus } from './change.ts'
import { personBrief } from './person.ts'
import { changeId, contentHash, count, instant, risk, roleId, stageKind, verdict } from './scalars.ts'
import { scopeView } from './scope-view.ts'

const key = z.string().max(200)
const version = z.int().min(1)

/** What the first screen says of a group. */
export const alikeBrief = z.strictObject({ key, roleId, alikeCount: count, oddCount: count })

/** Why one is looked at apart; `usual` in minutes or departments, where it is measured. */
export const oddity = z.strictObject({ code: z.enum(oddities), usual: count.nullable() })

/** One of a group: who, where, how long, why, and what goes back with the decision. */
export const alikeRow = z.strictObject({
  changeId,
  version,
  contentHash,
  requester: personBrief,
  beneficiary: personBrief,
  scope: scopeView,
  lengthMinutes: count,
  reason: z.string(),
  createdAt: instant,
})

export const alikeGroup = z.strictObject({
  key,
  roleId,
  risk,
  /** As what the viewer decides on all of them. */
  stage: stageKind,
  alike: z.array(alikeRow),
  odd: z.array(z.strictObject({ ...alikeRow.shape, oddities: z.array(oddity).min(1) })),
})

const once = (ids: readonly { readonly changeId: string }[]): boolean => new Set(ids.map((one) => one.changeId)).size === ids.length

/** Exactly what was shown of each is what is decided. */
export const shownOnes = z.array(z.strictObject({ changeId, version, contentHash })).min(1).max(mostTogether).refine(once, 'repeated')
export const changeIds = z
  .array(changeId)
  .min(1)
  .max(mostTogether)
  .refine((ids) => new Set(ids).size === ids.length, 'repeated')

/** In the order in which they were sent. What was left is as it was before. */
export const decidedRow = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('done'),
    changeId,
    status: changeStatus,
    /** Until when the decision can be taken back; null: it cannot. */
    undoUntilAt: instant.nullable(),
  }),
  z.strictObject({
    outcome: z.literal('left'),
    changeId,
    because: z.enum(['not_found', 'change_moved', 'change_not_pending', 'not_allowed', 'not_alike']),
    /** For `not_allowed`. */
    verdict: verdict.nullable(),
    /** For `not_alike`. */
    oddities: z.array(oddity),
  }),
])

export const takenBackRow = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('done'), changeId }),
  z.strictObject({ outcome: z.literal('not_allowed'), changeId, verdict }),
  z.strictObject({ outcome: z.literal('not_found'), changeId }),
])

export type AlikeBrief = z.output<typeof alikeBrief>
export type AlikeRow = z.output<typeof alikeRow>
export type AlikeGroup = z.output<typeof alikeGroup>
export type OddityView = z.output<typeof oddity>
export type DecidedRow = z.output<typeof decidedRow>
export type TakenBackRow = z.output<typeof takenBackRow>
