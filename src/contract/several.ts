import { z } from 'zod'
import { mostAtOnce } from '#governance/change/several.ts'
import { personBrief } from './person.ts'
import { changeId, departmentId, instant, personId, verdict } from './scalars.ts'

const mover = z.strictObject({ memberId: personId, fromDepartmentId: departmentId })

export const severalMoves = z.strictObject({
  members: z
    .array(mover)
    .min(1)
    .max(mostAtOnce)
    // Each once: who comes up twice has no one answer.
    .refine((members) => new Set(members.map(({ memberId }) => memberId)).size === members.length, 'repeated'),
  toDepartmentId: departmentId,
})

/** Not there, and not the viewer's to see: alike. */
const unseen = z.strictObject({ outcome: z.literal('not_found'), memberId: personId })

/** In the order in which they were asked for. */
export const judgedMember = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('judged'), person: personBrief, verdict }),
  unseen,
])

export const reportedMember = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('done'), person: personBrief, changeId }),
  z.strictObject({ outcome: z.literal('not_allowed'), person: personBrief, verdict }),
  unseen,
])

/** Changes of my own that were made together. */
export const severalChanges = z.strictObject({
  changeIds: z
    .array(changeId)
    .min(1)
    .max(mostAtOnce)
    .refine((ids) => new Set(ids).size === ids.length, 'repeated'),
})

/** How far one of them is at DingTalk, and whether it can still be taken back. */
export const followedMove = z.strictObject({
  changeId,
  delivery: z.enum(['waiting', 'done', 'needs_attention']),
  /** A code, where somebody has to look. */
  because: z.string().nullable(),
  undo: z.strictObject({ allowed: z.boolean(), untilAt: instant.nullable() }),
})

/** What came of taking one back; `undoneBy` is the change that did it. */
export const undoneMove = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('done'), changeId, person: personBrief, undoneBy: changeId }),
  z.strictObject({ outcome: z.literal('not_allowed'), changeId, person: personBrief, verdict }),
  z.strictObject({ outcome: z.literal('not_found'), changeId }),
])

export type FollowedMove = z.output<typeof followedMove>
export type UndoneMove = z.output<typeof undoneMove>
export type JudgedMember = z.output<typeof judgedMember>
export type ReportedMember = z.output<typeof reportedMember>
