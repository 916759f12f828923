import { z } from 'zod'
import type { App } from '../application.ts'
import type { OutboxRow } from '../store/outbox.ts'
import { done, type Outcome } from './outcome.ts'

const payloadShape = z.strictObject({ taskId: z.string(), personId: z.string() })

/** The platform's word for "the same text was sent to the same person today": an earlier try of ours arrived. */
const duplicate = '143106'
const askAgainMs = 2_000

/** Over its limits the platform accepts a notice and drops it silently; only this tells (DingTalk open platform documentation: get the send result of work notifications). */
export async function deliverNoticeResult(app: App, effect: OutboxRow): Promise<Outcome> {
  const { taskId, personId } = payloadShape.parse(effect.payload)
  const result = await app.platform.noticeResult(taskId)
  if (!result.done) return { kind: 'later', because: 'result_pending', afterMs: askAgainMs }
  const code = result.undelivered[personId]
  return code === undefined || code === duplicate ? done : { kind: 'needs_attention', because: `not_delivered:${code}` }
}
