import { once } from 'node:events'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { containerRoutes } from '../routes.ts'
import { buildPage } from './build-page.ts'
import { controls, personas } from './controls.ts'

/** The strictest of what Remit sends, so that what passes here passes there. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; require-trusted-types-for 'script'"

const html =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
  '<script src="/__mock/container.js"></script></head><body><h1>Proof</h1><script type="module" src="/page.js"></script></body></html>'

export interface ProofServer {
  readonly origin: string
  readonly close: () => Promise<void>
}

export async function startProof(): Promise<ProofServer> {
  const files = await buildPage()
  const app = new Hono()
  containerRoutes(app, personas)
  controls(app)
  app.get('/', (context) => context.html(html, 200, { 'Content-Security-Policy': policy }))
  app.get('/:file{.+\\.js}', (context) => {
    const code = files.get(context.req.param('file'))
    return code === undefined ? context.notFound() : context.body(code, 200, { 'Content-Type': 'text/javascript; charset=utf-8' })
  })
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proof listens on no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
      }),
  }
}
