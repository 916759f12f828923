import type { Env, Hono } from 'hono'
import { buildFrame, type BuiltScript } from '../build.ts'
import { framePath } from './narrow.ts'
import { frameStyle } from './style.ts'

/** Its own page with its own policy: it may frame Remit and ask the simulator, and nothing may frame it. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const html =
  '<!doctype html><html><head><meta charset="utf-8"><title>Remit · simulated DingTalk</title>' +
  '<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">' +
  `<link rel="stylesheet" href="${framePath}.css"><script defer src="${framePath}.js"></script></head><body></body></html>`

const fresh = { 'Cache-Control': 'no-cache' }

export function frameRoutes<E extends Env>(app: Hono<E>): void {
  let built: Promise<BuiltScript> | undefined
  app.get(framePath, (context) => context.html(html, 200, { ...fresh, 'Content-Security-Policy': policy }))
  app.get(`${framePath}.css`, (context) => context.body(frameStyle, 200, { ...fresh, 'Content-Type': 'text/css; charset=utf-8' }))
  app.get(`${framePath}.js`, async (context) => {
    const { code } = await (built ??= buildFrame())
    return context.body(code, 200, { ...fresh, 'Content-Type': 'text/javascript; charset=utf-8' })
  })
}
