import { z } from 'zod'
import { roleShape } from './told-act.ts'
import { locale, permission, risk, roleId, verdict } from './scalars.ts'

export const roleBrief = z.strictObject({
  id: roleId,
  builtIn: z.boolean(),
  /** null for built-in roles: their names are in the words. */
  names: z.record(locale, z.string()).nullable(),
  risk,
})
export const roleView = z.strictObject({
  ...roleBrief.shape,
  permissions: z.array(z.strictObject({ id: permission, risk })),
  /** What it is made of, as a change of it begins with; null: a built-in one. */
  shape: roleShape.nullable(),
  can: z.strictObject({ ask: verdict }),
})
export type RoleBrief = z.output<typeof roleBrief>
export type RoleView = z.output<typeof roleView>
