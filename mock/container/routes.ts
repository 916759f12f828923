import type { Env, Hono } from 'hono'
import { buildContainer, type BuiltScript } from './build.ts'
import { frameRoutes } from './frame/routes.ts'
import type { KnownPersona } from './persona.ts'

/**
 * `/__mock/container.json` tells the hash, `/__mock/container.<hash>.js` may be kept for ever, `/__mock/container.js` is for a page
 * that does not know the hash. It brings the personas along: native code knows who holds the phone, and asks nobody.
 */
export function containerRoutes<E extends Env>(app: Hono<E>, personas: readonly KnownPersona[] = []): void {
  let built: Promise<BuiltScript> | undefined
  const container = (): Promise<BuiltScript> => (built ??= buildContainer(personas))

  frameRoutes(app)
  app.get('/__mock/container.json', async (context) => {
    const { hash } = await container()
    return context.json({ hash }, 200, { 'Cache-Control': 'no-cache' })
  })
  app.get('/__mock/:file{container(\\.[0-9a-f]+)?\\.js}', async (context) => {
    const { code, hash } = await container()
    const file = context.req.param('file')
    const named = file === `container.${hash}.js`
    if (!named && file !== 'container.js') return context.notFound()
    return context.body(code, 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': named ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
  })
}
