import type { Hono } from 'hono'
import type { Settings } from '../settings.ts'
import { answerRefusal, no } from './answer-refusal.ts'
import type { HttpContext, HttpEnv } from './http-env.ts'
import { indexPages, type ComingFirst } from './index-page.ts'
import { sendFile, sendOnce } from './send-file.ts'
import { readStaticFiles } from './static-files.ts'

interface PageFinders {
  /** The script of the simulated client; null where there is none to add. */
  readonly bridgeFor: (c: HttpContext) => Promise<string | null>
  /** Somebody's first screen; null where the page begins empty. */
  readonly firstFor: (c: HttpContext) => Promise<ComingFirst | null>
}

/** The built app. Deep links are hash routes, so `/` is the only page and nothing else falls back to it. */
export function mountStaticApp(hono: Hono<HttpEnv>, folder: string, settings: Settings, { bridgeFor, firstFor }: PageFinders): void {
  const files = readStaticFiles(folder)
  const pages = indexPages(folder, settings)

  hono.get('/', async (c) => {
    if (!pages) return answerRefusal(c, no('not_ready', { retryAfterSeconds: 5 }))
    const [bridge, first] = await Promise.all([bridgeFor(c), firstFor(c)])
    const { file, policy, drawn } = pages(bridge)
    if (first) return sendOnce(c, drawn(first), { 'Content-Security-Policy': policy })
    return sendFile(c, file, { 'Content-Security-Policy': policy })
  })
  hono.get('*', async (c, next) => {
    const file = c.req.path === '/index.html' ? undefined : files.get(c.req.path)
    if (!file) return next()
    return sendFile(c, file)
  })
}
