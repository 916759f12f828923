import { z } from 'zod'
import { count, departmentId, personId, verdict } from './scalars.ts'

export const departmentBrief = z.strictObject({ id: departmentId, name: z.string() })

export const personBrief = z.strictObject({
  id: personId,
  name: z.string(),
  title: z.string(),
  avatarUrl: z.string().nullable(),
  /** Her first department; empty for somebody who has none. */
  departmentName: z.string(),
  active: z.boolean(),
})

/** A department of a member, with what the viewer may do about it. */
export const membership = z.strictObject({ id: departmentId, name: z.string(), can: z.strictObject({ move: verdict }) })

export const memberRow = z.strictObject({
  person: personBrief,
  /** Only the departments the viewer may see. */
  memberships: z.array(membership),
  /** Of those that reach into the area; null: she may not see who holds what there. */
  activeGrantCount: count.nullable(),
})

export const departmentNode = z.strictObject({
  id: departmentId,
  name: z.string(),
  /** null for the top of what the viewer may see. */
  parentId: departmentId.nullable(),
  headNames: z.array(z.string()),
  /** Active members of the department and everything below it, as far as the viewer may see. */
  memberCount: count,
})

export type PersonBrief = z.output<typeof personBrief>
export type MemberRow = z.output<typeof memberRow>
export type DepartmentNode = z.output<typeof departmentNode>
