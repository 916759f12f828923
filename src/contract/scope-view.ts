import { z } from 'zod'
import { departmentBrief } from './person.ts'
import { count } from './scalars.ts'

/** A scope in words and numbers. */
export const scopeView = z.strictObject({
  include: z.array(departmentBrief),
  exclude: z.array(departmentBrief),
  departmentCount: count,
  peopleCount: count,
})
export type ScopeView = z.output<typeof scopeView>
