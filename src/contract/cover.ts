import { z } from 'zod'
import type { CoverId } from '#governance/id.ts'
import { personBrief } from './person.ts'
import { instant, personId, roleId, verdict } from './scalars.ts'

export const coverId = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .transform((text) => text as CoverId)
const coverRisk = z.enum(['low', 'medium', 'high'])

/** Somebody is away, and who decides in her place meanwhile. */
export const coverView = z.strictObject({
  id: coverId,
  absent: personBrief,
  /** null: nobody; what waits for her goes up at once. */
  cover: personBrief.nullable(),
  fromAt: instant,
  untilAt: instant,
  running: z.boolean(),
  /** It comes from a leave that was approved in DingTalk. */
  fromLeave: z.boolean(),
  highestRisk: coverRisk,
  /** null: whatever role. */
  roleIds: z.array(roleId).nullable(),
  can: z.strictObject({ end: verdict }),
})

export const coverInput = z.strictObject({
  absentId: personId,
  coverId: personId.nullable(),
  /** null: from now on. */
  fromAt: instant.nullable(),
  untilAt: instant,
  highestRisk: coverRisk,
  roleIds: z.array(roleId).min(1).max(50).nullable(),
})

/** Who decides for somebody whenever an approved leave says that she is away. */
export const leaveCover = z.strictObject({ cover: personBrief, highestRisk: coverRisk, roleIds: z.array(roleId).nullable() })

export const leaveCoverInput = z.strictObject({
  personId,
  /** null: nobody any more. */
  coverId: personId.nullable(),
  highestRisk: coverRisk,
  roleIds: z.array(roleId).min(1).max(50).nullable(),
})

export const coverPage = z.strictObject({
  /** Running and to come, of the one who was asked about. */
  absences: z.array(coverView),
  /** In which that one decides for others. */
  covering: z.array(coverView),
  /** May the viewer name another cover for her? */
  can: z.strictObject({ name: verdict }),
  /** Whom she has for her leaves; null: the company's leaves are not read. */
  leaves: z.strictObject({ standing: leaveCover.nullable() }).nullable(),
  /** Who covered her last, or else her manager; null: nobody comes to mind. */
  suggested: personBrief.nullable(),
})

export type CoverView = z.output<typeof coverView>
export type LeaveCover = z.output<typeof leaveCover>
