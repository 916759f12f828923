import { z } from 'zod'
import { placeBrief } from './person.ts'
import { count } from './scalars.ts'

/** A scope in words and numbers: of departments, or of apps. */
export const scopeView = z.strictObject({
  include: z.array(placeBrief),
  exclude: z.array(placeBrief),
  /** Departments, or apps. */
  departmentCount: count,
  peopleCount: count,
})
export type ScopeView = z.output<typeof scopeView>
