import type { z } from 'zod'
import { endpoints } from '#contract/endpoints.ts'
import type { EndpointName } from '#contract/routes.ts'

/** An answer that breaks our own promise: a fault, whatever the endpoint meant. */
export class OutputMismatch extends Error {
  override readonly name = 'OutputMismatch'
}

/** R24: what leaves is what was declared, field by field. The message names fields and codes, never values. */
export function checkedOutput(name: EndpointName, output: unknown): unknown {
  const schema: z.ZodType = endpoints[name].output
  const result = schema.safeParse(output)
  if (result.success) return result.data
  const where = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`).slice(0, 10)
  throw new OutputMismatch(`${name} answered outside its contract: ${where.join(', ')}`)
}
