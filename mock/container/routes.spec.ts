import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { containerRoutes } from './routes.ts'

const app = new Hono()
containerRoutes(app, [{ key: 'finance', userid: 'u3' }])

async function currentHash(): Promise<string> {
  const { hash }: { hash: string } = await (await app.request('/__mock/container.json')).json()
  return hash
}

describe('the script of the simulated client', () => {
  it('may be kept for ever under the name of its content', async () => {
    const named = await app.request(`/__mock/container.${await currentHash()}.js`)
    expect(named.headers.get('cache-control')).toContain('immutable')
    expect(named.headers.get('content-type')).toContain('text/javascript')
    const plain = await app.request('/__mock/container.js')
    expect(plain.headers.get('cache-control')).toBe('no-cache')
    expect(await plain.text()).toBe(await named.text())
  })

  it('is not found under a name it no longer has', async () => {
    expect((await app.request('/__mock/container.000000000000.js')).status).toBe(404)
  })

  it('knows who is who before it asks anybody', async () => {
    const code = await (await app.request('/__mock/container.js')).text()
    expect(code).toMatch(/^window\.__remitPersonas=\[\{"key":"finance","userid":"u3"\}\];/)
    const others = new Hono()
    containerRoutes(others, [{ key: 'finance', userid: 'u4' }])
    const { hash }: { hash: string } = await (await others.request('/__mock/container.json')).json()
    expect(hash).not.toBe(await currentHash())
  })

  it('is one classic script without modules or evaluated text', async () => {
    const code = await (await app.request('/__mock/container.js')).text()
    expect(() => new Function(code)).not.toThrow()
    expect(code).not.toMatch(/\b(import|export)\s|innerHTML|\beval\(/)
  })
})
