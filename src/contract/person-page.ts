import { z } from 'zod'
import { changeCard } from './change.ts'
import { grantView } from './grant.ts'
import { memberProfile, membership, personBrief } from './person.ts'
import { count, permission, risk, verdict } from './scalars.ts'

/** A permission within the area: in how many of its departments, and the causes for that or for "nowhere". */
export const permissionHere = z.strictObject({ permission, risk, departmentCount: count, verdict })

/** One person as far as the viewer may see her; what lies outside is neither shown nor counted. */
export const personPage = z.strictObject({
  person: personBrief,
  memberships: z.array(membership),
  /** null: there is none, or she is not the viewer's to see. */
  manager: personBrief.nullable(),
  grants: z.array(grantView),
  /** The last of those that are over. */
  ended: z.array(grantView),
  /** Whether the viewer may see who holds what anywhere: an empty list is an answer only then. */
  holdingsShown: z.boolean(),
  underWay: z.array(changeCard),
  /** Told to whoever may edit it. */
  profile: memberProfile.nullable(),
  /** Stopped: what is held rests until she is brought back. */
  disabled: z.boolean(),
  can: z.strictObject({ update: verdict, disable: verdict, enable: verdict, remove: verdict }),
  /** What she may do in the area the viewer looks after; null: the viewer has none, or may not see who holds what there. */
  here: z
    .strictObject({
      areaName: z.string(),
      departmentCount: count,
      permissions: z.array(permissionHere),
      /** Whether the viewer may ask for what is missing, for her. */
      mayAsk: z.boolean(),
    })
    .nullable(),
})

export type PermissionHere = z.output<typeof permissionHere>
export type PersonPage = z.output<typeof personPage>
