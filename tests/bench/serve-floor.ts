import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import vue from '@vitejs/plugin-vue'
import { build } from 'vite'
import { sdkWithoutEval } from '#dingtalk/sdk-without-eval.ts'

export interface Floor {
  readonly origin: string
  close(): Promise<void>
}

/**
 * Built from the same packages for the same engines in the same run, served with the same compression and the same caching as Remit,
 * and in the same simulated client: what that costs a processor is none of Remit's doing. The page stands in a process of its own, as a
 * safe one must: a browser starts that at each visit, for a line as for an application.
 */
export async function serveFloor(clientScript: string): Promise<Floor> {
  process.env['NODE_ENV'] = 'production'
  const target = ['chrome69', 'edge79', 'safari13', 'ios13']
  const result = await build({
    root: join(import.meta.dirname, 'floor'),
    configFile: false,
    logLevel: 'warn',
    plugins: [vue(), sdkWithoutEval()],
    define: { __VUE_OPTIONS_API__: false, __VUE_PROD_DEVTOOLS__: false, __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false },
    build: { write: false, target, cssTarget: target, modulePreload: { polyfill: false } },
  })
  if (!('output' in result)) throw new Error('one build was expected')
  const files = new Map(
    result.output.map((item) => {
      const text = item.type === 'chunk' ? item.code : String(item.source)
      const page = text.replace('<head>', `<head><script src="${clientScript}"></script>`)
      return [`/${item.fileName}`, gzipSync(item.fileName.endsWith('.html') ? page : text, { level: 9 })]
    }),
  )
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname === '/' ? '/index.html' : pathname
    const body = files.get(path)
    if (!body) return void response.writeHead(404).end()
    const page = path === '/index.html'
    response.writeHead(200, {
      'Content-Type': page ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8',
      'Content-Encoding': 'gzip',
      ...(page && { 'Cross-Origin-Opener-Policy': 'same-origin' }),
      'Cache-Control': page ? 'no-cache' : 'public, max-age=31536000, immutable',
    })
    response.end(body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the floor has no address')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
