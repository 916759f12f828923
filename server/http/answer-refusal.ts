import { refusalStatus, type RefusalBody, type RefusalCode } from '#contract/refusal.ts'
import { Refusal } from './endpoint.ts'
import type { HttpContext } from './http-env.ts'

/** A no with what the client needs to act on it: fields to mend, seconds to wait. */
export interface No {
  readonly refusal: Refusal
  readonly fields?: Readonly<Record<string, string>>
  readonly retryAfterSeconds?: number
}

export const no = (code: RefusalCode, rest: Omit<No, 'refusal'> = {}): No => ({ refusal: new Refusal(code), ...rest })

export function refusalBody(requestId: string, { refusal, fields = {}, retryAfterSeconds }: No): RefusalBody {
  return {
    error: {
      code: refusal.code,
      causes: refusal.causes,
      names: refusal.names,
      fields,
      requestId,
      retryAfterSeconds: retryAfterSeconds ?? null,
    },
  }
}

export function answerRefusal(c: HttpContext, answer: No): Response {
  if (answer.retryAfterSeconds !== undefined) c.header('Retry-After', String(answer.retryAfterSeconds))
  return c.json(refusalBody(c.get('requestId'), answer), refusalStatus[answer.refusal.code])
}
