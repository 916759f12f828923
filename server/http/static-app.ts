import type { Hono } from 'hono'
import type { Settings } from '../settings.ts'
import { answerRefusal, no } from './answer-refusal.ts'
import type { HttpContext, HttpEnv } from './http-env.ts'
import { indexPages } from './index-page.ts'
import { sendFile } from './send-file.ts'
import { readStaticFiles } from './static-files.ts'

/** Finds the script of the simulated client; null where there is none to add. */
export type BridgeFinder = (c: HttpContext) => Promise<string | null>

/** The built app. Deep links are hash routes, so `/` is the only page and nothing else falls back to it. */
export function mountStaticApp(hono: Hono<HttpEnv>, folder: string, settings: Settings, bridgeFor: BridgeFinder): void {
  const files = readStaticFiles(folder)
  const pages = indexPages(folder, settings)

  hono.get('/', async (c) => {
    if (!pages) return answerRefusal(c, no('not_ready', { retryAfterSeconds: 5 }))
    const { file, policy } = pages(await bridgeFor(c))
    return sendFile(c, file, { 'Content-Security-Policy': policy })
  })
  hono.get('*', async (c, next) => {
    const file = c.req.path === '/index.html' ? undefined : files.get(c.req.path)
    if (!file) return next()
    return sendFile(c, file)
  })
}
