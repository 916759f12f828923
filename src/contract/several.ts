import { z } from 'zod'
import { mostAtOnce } from '#governance/change/several.ts'
import { personBrief } from './person.ts'
import { changeId, departmentId, instant, personId, verdict } from './scalars.ts'

/** Each once: who comes up twice has no one answer. */
const once =
  <T>(of: (one: T) => unknown) =>
  (all: readonly T[]): boolean =>
    new Set(all.map(of)).size === all.length

const mover = z.strictObject({ memberId: personId, fromDepartmentId: departmentId })
type Mover = z.output<typeof mover>
const memberIds = z.array(personId).min(1).max(mostAtOnce).refine(once(String), 'repeated')

/** The same act on several members. */
export const severalAct = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('move_member'),
    members: z
      .array(mover)
      .min(1)
      .max(mostAtOnce)
      .refine(
        once(({ memberId }: Mover) => memberId),
        'repeated',
      ),
    toDepartmentId: departmentId,
  }),
  z.strictObject({ kind: z.literal('disable_member'), memberIds }),
  z.strictObject({ kind: z.literal('enable_member'), memberIds }),
])

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
  changeIds: z.array(changeId).min(1).max(mostAtOnce).refine(once(String), 'repeated'),
})

/** How far one of them is at DingTalk, and whether it can still be taken back. */
export const followedAct = z.strictObject({
  changeId,
  delivery: z.enum(['waiting', 'done', 'needs_attention']),
  /** A code, where somebody has to look. */
  because: z.string().nullable(),
  undo: z.strictObject({ allowed: z.boolean(), untilAt: instant.nullable() }),
})

/** What came of taking one back; `undoneBy` is the change that did it. */
export const undoneAct = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('done'), changeId, person: personBrief, undoneBy: changeId }),
  z.strictObject({ outcome: z.literal('not_allowed'), changeId, person: personBrief, verdict }),
  z.strictObject({ outcome: z.literal('not_found'), changeId }),
])

export type SeveralAct = z.output<typeof severalAct>
export type FollowedAct = z.output<typeof followedAct>
export type UndoneAct = z.output<typeof undoneAct>
export type JudgedMember = z.output<typeof judgedMember>
export type ReportedMember = z.output<typeof reportedMember>
