import type { Hono } from 'hono'
import { streamPath } from '#contract/routes.ts'
import type { App } from '../application.ts'
import { answerRefusal, no } from './answer-refusal.ts'
import { admitted, type Door } from './door.ts'
import type { HttpContext, HttpEnv } from './http-env.ts'
import { lookOnly } from './look-only.ts'
import { signedInBy, type SignedIn } from './require-session.ts'
import { presentedToken } from './session-cookie.ts'
import { orStopped } from './stop-with.ts'

const heartbeatMs = 25_000
const mostStreams = 20

interface Listening extends SignedIn {
  readonly token: string | null
}

/** A stream lives no longer than its session: asked before anything is told, and at every heartbeat. Listening is no use of it: an idle one ends. */
function stillSignedIn(app: App, { token }: Listening): Promise<boolean> {
  return lookOnly(app.database, async (tx) => (await signedInBy(tx, token)) !== null)
}

/** WHATWG HTML, server-sent events. */
function eventStream(app: App, who: Listening): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let leave: (() => void) | undefined
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let open = true
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      const end = () => {
        if (!open) return
        leave?.()
        controller.close()
      }
      const tell = async (text: string) => {
        const goesOn = await stillSignedIn(app, who).catch(() => false)
        if (open && goesOn) send(text)
        else end()
      }
      const heartbeat = setInterval(() => void tell(': still here\n\n'), heartbeatMs)
      const unsubscribe = app.live.subscribe(who.person.id, {
        changed: (event) => void tell(`event: change\ndata: ${JSON.stringify(event)}\n\n`),
        closed: end,
      })
      leave = () => {
        open = false
        clearInterval(heartbeat)
        unsubscribe()
      }
      send('retry: 1000\n\n')
    },
    cancel: () => leave?.(),
  })
}

export function mountStream(hono: Hono<HttpEnv>, door: Door): void {
  const { app } = door
  hono.get(streamPath, async (c: HttpContext) => {
    const outcome = await orStopped(app.database.transaction((tx) => admitted(c, door, tx)))
    if ('no' in outcome) return answerRefusal(c, outcome.no)
    const who = { ...outcome.value, token: presentedToken(c, app.settings) }
    if (app.live.countOf(who.person.id) >= mostStreams) return answerRefusal(c, no('too_many_requests', { retryAfterSeconds: 30 }))
    return c.body(eventStream(app, who), 200, { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' })
  })
}
