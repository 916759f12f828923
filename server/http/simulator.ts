import type { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { App } from '../application.ts'
import { bringRoles } from '../bring-roles.ts'
import { truncateAll } from '../store/reset.ts'
import { clockOffset, setClockOffset } from '../store/settings.ts'
import { startPass } from '../store/sync.ts'
import { answerRefusal, no } from './answer-refusal.ts'
import type { HttpContext, HttpEnv } from './http-env.ts'
import { comesFromElsewhere } from './own-origin.ts'

const passedOn = ['Content-Type', 'Content-Security-Policy', 'Cache-Control', 'ETag', 'x-sim']

/** One call to the simulator as it came in; the page may talk to its own origin only, so its controls pass through here. */
async function forwardToSimulator(c: HttpContext, origin: string): Promise<Response> {
  const { pathname, search } = new URL(c.req.url)
  const method = c.req.method
  const type = c.req.header('Content-Type')
  const answer = await fetch(`${origin}${pathname}${search}`, {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(10_000),
    headers: type === undefined ? {} : { 'Content-Type': type },
    body: method === 'GET' || method === 'HEAD' ? null : await c.req.arrayBuffer(),
  })
  const headers = new Headers()
  for (const name of passedOn) {
    const value = answer.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  return new Response(await answer.arrayBuffer(), { status: answer.status, headers })
}

/** The address of the simulated client's script, as the simulator names it now; null when the page shall go without. */
export async function bridgeScript(c: HttpContext, origin: string): Promise<string | null> {
  if (c.req.query('container') === 'none') return null
  const answer = await fetch(`${origin}/__mock/container.json`, { signal: AbortSignal.timeout(10_000) })
  const named: unknown = await answer.json()
  if (typeof named !== 'object' || named === null || !('hash' in named) || typeof named.hash !== 'string') return null
  return /^[\w-]{4,64}$/.test(named.hash) ? `/__mock/container.${named.hash}.js` : null
}

function offsetIn(answer: unknown): number | null {
  return typeof answer === 'object' && answer !== null && 'offsetMs' in answer && typeof answer.offsetMs === 'number'
    ? answer.offsetMs
    : null
}

/** The order as JSON; null when it is none, which the simulator then says. */
async function orderIn(c: HttpContext): Promise<unknown> {
  try {
    return await c.req.raw.clone().json()
  } catch {
    return null
  }
}

/** Backwards there is only the reset: the log's time never goes back, so Remit's would stand still until it is caught up with. */
async function goesBack(app: App, order: unknown): Promise<boolean> {
  const offsetMs = offsetIn(order)
  return offsetMs !== null && offsetMs < (await app.database.transaction((tx) => clockOffset(tx)))
}

/** The simulator's clock and Remit's move as one: timers here are rows compared with the transaction's time. */
async function moveClock(app: App, answer: Response): Promise<Response> {
  const text = await answer.text()
  const offsetMs = answer.ok ? offsetIn(JSON.parse(text)) : null
  if (offsetMs !== null) {
    await app.database.transaction((tx) => setClockOffset(tx, offsetMs))
    app.wakeJobs()
  }
  return new Response(text, { status: answer.status, headers: answer.headers })
}

/** A fresh company on both sides; then the directory is read again as on a first start. */
async function startAfresh(app: App, answer: Response): Promise<Response> {
  if (!answer.ok) return answer
  await app.database.transaction(async (tx) => {
    await truncateAll(tx)
    await bringRoles(tx, app.ownRoles)
    await startPass(tx)
    await tx.announce({ topic: 'sync', changeId: null, personIds: 'all' })
  })
  app.wakeJobs()
  return answer
}

/** Mounted with the simulated platform only; `settings.simulatorOrigin` is null otherwise. */
export function mountSimulator(hono: Hono<HttpEnv>, app: App, origin: string): void {
  // the client's script stands before everything else of the page
  hono.all('/__mock/*', compress(), (c) => forwardToSimulator(c, origin))
  hono.all('/__control/*', async (c) => {
    if (c.req.method !== 'GET' && comesFromElsewhere(c, app.settings)) return answerRefusal(c, no('foreign_origin'))
    if (c.req.method === 'POST' && c.req.path === '/__control/clock' && (await goesBack(app, await orderIn(c)))) {
      return c.json({ error: 'the clock goes forward only; POST /__control/reset starts afresh' }, 400)
    }
    const answer = await forwardToSimulator(c, origin)
    if (c.req.method !== 'POST') return answer
    if (c.req.path === '/__control/clock') return moveClock(app, answer)
    return c.req.path === '/__control/reset' ? startAfresh(app, answer) : answer
  })
}
