import { z } from 'zod'
import { personBrief } from './person.ts'
import { changeId, departmentId, personId, verdict } from './scalars.ts'

/** So many people at once still fit on one page, and in one transaction that keeps nobody waiting. */
export const mostAtOnce = 50

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

export type JudgedMember = z.output<typeof judgedMember>
export type ReportedMember = z.output<typeof reportedMember>
