import type { Logger } from 'pino'
import { answerRefusal, no } from './answer-refusal.ts'
import type { HttpContext } from './http-env.ts'

/** R27, the last resort: logged once with its request id, told to nobody. */
export function answerFault(logger: Logger): (error: unknown, c: HttpContext) => Response {
  return (error, c) => {
    logger.error({ err: error, requestId: c.get('requestId'), method: c.req.method, path: c.req.path }, 'request failed')
    return answerRefusal(c, no('fault'))
  }
}
