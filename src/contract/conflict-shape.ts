import { z } from 'zod'
import { conflictPresets } from '#governance/conflict-rule.ts'
import type { ConflictRuleId, ExceptionId } from '#governance/id.ts'
import { permission, roleId, sentence } from './scalars.ts'

const id = z.string().regex(/^[\w-]{1,64}$/)
export const conflictRuleId = id.transform((text) => text as ConflictRuleId)
export const exceptionId = id.transform((text) => text as ExceptionId)

const side = z.strictObject({ permissions: z.array(permission).max(40), roleIds: z.array(roleId).max(40) })
const names = z.strictObject({ 'zh-CN': sentence(40), 'zh-HK': sentence(40), en: sentence(40), pt: sentence(40) })
export const conflictShape = z.strictObject({
  names: names.nullable(),
  preset: z.enum(conflictPresets).nullable(),
  left: side,
  right: side,
})

export type ConflictShapeView = z.output<typeof conflictShape>
