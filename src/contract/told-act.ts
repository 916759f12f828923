import { z } from 'zod'
import { permission, roleId, sentence } from './scalars.ts'

const roleName = sentence(40)
export const roleShape = z.strictObject({
  names: z.strictObject({ 'zh-CN': roleName, 'zh-HK': roleName, en: roleName, pt: roleName }),
  permissions: z.array(permission).max(100),
  includes: z.array(roleId).max(20),
})

/** Acts whose difference is told line by line; what it was when she looked goes along. An id of something new is chosen here. */
export const toldActs = [
  z.strictObject({
    kind: z.literal('set_role'),
    /** null: a new one. */
    roleId: roleId.nullable(),
    before: roleShape.nullable(),
    /** null: nobody is to ask for it any more. */
    after: roleShape.nullable(),
  }),
] as const
