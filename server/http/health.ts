import type { Hono } from 'hono'
import type { App } from '../application.ts'
import { appendEntry } from '../store/log.ts'
import { oldestWaiting } from '../store/outbox.ts'
import { answerRefusal, no } from './answer-refusal.ts'
import type { HttpEnv } from './http-env.ts'
import { lookOnly } from './look-only.ts'

const patienceMs = 1000
const oldestOutboxMs = 5 * 60_000

async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** What Remit cannot work without: the database answers, an entry could be written now, and deliveries do not pile up. Migrations ran at open. */
async function check(app: App): Promise<void> {
  const { now, oldest } = await lookOnly(app.database, async (tx) => {
    await appendEntry(tx, { actorId: null, action: 'health.checked', objectKind: 'log', objectId: 'head', requestId: null })
    return { now: tx.now, oldest: await oldestWaiting(tx) }
  })
  if (oldest !== null && now - oldest > oldestOutboxMs) throw new Error(`a delivery has waited for ${Math.round((now - oldest) / 1000)} s`)
}

/** Two words for a load balancer and an orchestrator; why is in the log, not in the answer. */
export function mountHealth(hono: Hono<HttpEnv>, app: App): void {
  hono.get('/healthz', (c) => c.json({ alive: true }))
  hono.get('/readyz', async (c) => {
    try {
      await within(check(app), patienceMs)
      return c.json({ ready: true })
    } catch (error) {
      app.logger.warn({ err: error, requestId: c.get('requestId') }, 'not ready')
      return answerRefusal(c, no('not_ready', { retryAfterSeconds: 5 }))
    }
  })
}
