import type { z } from 'zod'
import type { RefusalCode } from './refusal.ts'

/** One endpoint: what goes in, what comes out, how it may say no, who may call it (R1: nothing is mounted without that). */
export interface Declaration {
  readonly summary: string
  /** `anyone`: before sign-in · `session`: every signed-in member, the answer holds only what is hers to see · otherwise the rule that the endpoint enforces, in words. */
  readonly allowed: string
  readonly input: z.ZodType
  readonly output: z.ZodType
  readonly refusals: readonly RefusalCode[]
}
