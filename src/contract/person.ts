import { z } from 'zod'
import { memberFields } from '#governance/member-profile.ts'
import { isMobile } from '#governance/mobile.ts'
import { count, departmentId, personId, placeId, sentence, verdict } from './scalars.ts'

export const departmentBrief = z.strictObject({ id: departmentId, name: z.string() })

/** A department or an app. */
export const placeBrief = z.strictObject({ id: placeId, name: z.string() })

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
  /** Departments right below it, as far as the viewer may see: those of them that are not among the rows can be asked for. */
  childCount: count,
  /** Active members of the department and everything below it, as far as the viewer may see. */
  memberCount: count,
})

/** One department with what may be done about it. */
export const departmentPage = z.strictObject({
  id: departmentId,
  name: z.string(),
  /** The way to it from the top of what the viewer may see; itself last. */
  path: z.array(departmentBrief),
  /** Where it hangs; null for the root, or when the viewer may not see that. */
  parent: departmentBrief.nullable(),
  heads: z.array(personBrief),
  /** Works in the department itself: who could be its head. Null where the viewer may not see members. */
  members: z.array(personBrief).nullable(),
  memberCount: count,
  departmentCount: count,
  can: z.strictObject({ addMember: verdict, create: verdict, rename: verdict, reparent: verdict, setHead: verdict, delete: verdict }),
})

export const departmentAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('create_department'), parentId: departmentId, name: sentence(64) }),
  z.strictObject({ kind: z.literal('rename_department'), departmentId, before: z.string().max(200), after: sentence(64) }),
  z.strictObject({ kind: z.literal('reparent_department'), departmentId, before: departmentId, after: departmentId }),
  z.strictObject({
    kind: z.literal('set_department_head'),
    departmentId,
    before: z.array(personId).max(100),
    after: z.array(personId).max(10),
  }),
])

export const newMember = z.strictObject({
  name: sentence(80).pipe(z.string().min(1)),
  mobile: z.string().max(24).refine(isMobile, 'not_a_mobile'),
  departmentIds: z.array(departmentId).min(1).max(20),
  title: sentence(200),
  managerId: personId.nullable(),
})

const stands = z.string().max(2_000)
/** What stands about a member and can be edited; empty where there is nothing. */
export const memberProfile = z.strictObject({ name: stands, title: stands, jobNumber: stands, workPlace: stands })

/** Longer than anything may be, so that what is too long is answered in words. */
const written = sentence(2_000)

export const memberAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('disable_member'), memberId: personId }),
  z.strictObject({ kind: z.literal('enable_member'), memberId: personId }),
  z.strictObject({
    kind: z.literal('update_member'),
    memberId: personId,
    /** As it was shown: what somebody changed meanwhile is not overwritten. */
    before: memberProfile,
    after: z.strictObject({ name: written, title: written, jobNumber: written, workPlace: written }),
  }),
])

/** What becomes of one field of a member. */
export const memberEdit = z.strictObject({ field: z.enum(memberFields), before: z.string(), after: z.string() })

export type DepartmentPage = z.output<typeof departmentPage>
export type PersonBrief = z.output<typeof personBrief>
export type MemberRow = z.output<typeof memberRow>
export type DepartmentNode = z.output<typeof departmentNode>
