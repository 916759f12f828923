import { z } from 'zod'
import type { Declaration } from './declaration.ts'
import { permissionHolders, rightHolder, rightReason, rightRow, sourcePermissions } from './right.ts'
import { count, departmentId, permission, personId, sentence } from './scalars.ts'

/** Where: an area of mine, or, instead of it, one department or one person's departments. */
const where = {
  area: z.string().min(1).max(200).optional(),
  departmentId: departmentId.optional(),
  memberId: personId.optional(),
}
const q = sentence(80).optional()
const cursor = z.string().max(200).optional()
const page = <T extends z.ZodType>(row: T) => ({
  rows: z.array(row),
  total: count,
  nextCursor: z.string().nullable(),
  departmentCount: count,
})
const allowed = 'grant.view; over all of the area, over the department, or over one of the departments of that person'

/** Who may do what, looked at from all sides. */
export const rightActs = {
  listRightHolders: {
    summary: 'Who may do what in my area, in one department or to one person now, by grants and as an owner; of one permission, if named',
    allowed,
    input: z.strictObject({ ...where, permission: permission.optional(), q, cursor }),
    output: z.strictObject({ ...page(rightHolder), areaName: z.string(), permissions: sourcePermissions }),
    refusals: ['not_found'],
  },
  listRightRows: {
    summary: 'The same as a picture, person by person: each permission with where she may use it and what that comes from',
    allowed,
    input: z.strictObject({ ...where, q, cursor }),
    output: z.strictObject(page(rightRow)),
    refusals: ['not_found'],
  },
  listPermissionHolders: {
    summary: 'Every permission with how many people may use it somewhere in my area, in one department or to one person now',
    allowed,
    input: z.strictObject(where),
    output: z.strictObject({ rows: z.array(permissionHolders) }),
    refusals: ['not_found'],
  },
  explainRight: {
    summary: 'Why one person may, or may not, use one permission there, and whether I may ask for it for her',
    allowed: `${allowed}; of whom member.view shows me, or who holds or owns something there`,
    input: z.strictObject({ ...where, personId, permission }),
    output: rightReason,
    refusals: ['not_found'],
  },
} as const satisfies Readonly<Record<string, Declaration>>
