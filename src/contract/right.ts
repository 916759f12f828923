import { z } from 'zod'
import { departmentBrief, personBrief } from './person.ts'
import { changeId, count, instant, permission, risk, roleId, verdict } from './scalars.ts'

/** One thing that permits somebody something in the area now: a grant, or that a domain is hers to look after. */
export const rightSource = z.strictObject({
  /** What the grant is of; null for an owner, whose domain is then named. */
  roleId: roleId.nullable(),
  domainName: z.string().nullable(),
  /** Where, as far as it lies in the area. */
  scope: z.strictObject({ include: z.array(departmentBrief), exclude: z.array(departmentBrief), departmentCount: count }),
  /** Since when; null for an owner whom the first reading of the address book found. */
  fromAt: instant.nullable(),
  /** Until when; of an owner the day by which that is reviewed. */
  untilAt: instant,
  /** A critical role that gives nothing until she has a second factor. */
  asleep: z.boolean(),
  /** What it came from and who approved that, as far as the viewer may look at it. */
  changeId: changeId.nullable(),
  decidedBy: z.array(personBrief),
})

export const rightHolder = z.strictObject({
  person: personBrief,
  /** The gravest she may do here. */
  risk,
  sources: z.array(rightSource),
})

/** Somebody's row of the picture: each permission that anything of hers stands for. */
export const rightRow = rightHolder.extend({
  cells: z.array(
    z.strictObject({
      permission,
      /** In how many departments of the area; 0: all that it would come from is asleep. */
      departmentCount: count,
      /** From which of her sources, by their places. */
      from: z.array(count).min(1),
    }),
  ),
})

/** Why somebody may, or may not, use one permission in an area. */
export const rightReason = z.strictObject({
  person: personBrief,
  permission,
  risk,
  departmentCount: count,
  /** Of where she may; of the whole, where she may nowhere. */
  verdict,
  /** Of the part where she may not, where she may in another. */
  rest: verdict.nullable(),
  sources: z.array(rightSource),
  /** Whether the viewer may ask for it, for her. */
  mayAsk: z.boolean(),
})

/** The permissions a source stands for, said once for the page: by role, and of owners. */
export const sourcePermissions = z.strictObject({
  byRole: z.record(z.string(), z.array(permission)),
  ofOwners: z.array(permission),
})

/** One permission, and how many people may use it somewhere in the area. */
export const permissionHolders = z.strictObject({
  permission,
  risk,
  peopleCount: count,
  /** The first of them by name. */
  names: z.array(z.string()),
})

export type RightHolder = z.output<typeof rightHolder>
export type RightRow = z.output<typeof rightRow>
export type RightSourceView = z.output<typeof rightSource>
export type SourcePermissions = z.output<typeof sourcePermissions>
export type PermissionHolders = z.output<typeof permissionHolders>
