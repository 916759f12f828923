import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSettings } from '../settings.ts'
import type { HttpEnv } from './http-env.ts'
import type { ComingFirst, DrawnFirst } from './index-page.ts'
import { securityHeaders } from './security-headers.ts'
import { mountStaticApp } from './static-app.ts'

const real = {
  DINGTALK_CORP_ID: 'ding1234567890',
  DINGTALK_APP_KEY: 'dingabcdef',
  DINGTALK_APP_SECRET: 'a-long-enough-secret',
  DINGTALK_AGENT_ID: '2000001',
  PUBLIC_URL: 'https://remit.example.com',
}
const script = `export const text = '${'remit '.repeat(500)}'`
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'remit-dist-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html><head><meta name="remit-corp" content="__REMIT_CORP__"><meta name="remit-agent" content="__REMIT_AGENT__"><script>var a = 1</script></head><body><div id="app"><p>starting</p></div><script type="module" src="/assets/index-Ab12.js"></script></body></html>',
  )
  writeFileSync(join(folder, 'assets', 'index-Ab12.js'), script)
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(folder, '.hidden'), 'secret')
  mkdirSync(join(folder, '.draw'))
  writeFileSync(join(folder, '.draw', 'draw.js'), 'secret')
})
afterAll(() => rmSync(folder, { recursive: true }))

const drawing: DrawnFirst = {
  drawing: { locale: 'pt', html: '<p>drawn $& $1</p>' },
  data: JSON.stringify({ name: '</script><script>alert(1)</script><!--\u2028' }),
}

const first: ComingFirst = { personId: 'amy"><script>', rest: Promise.resolve(drawing) }

function appWith(env: NodeJS.ProcessEnv, bridge: string | null = null, drawn: ComingFirst | null = null) {
  const settings = readSettings(env)
  const hono = new Hono<HttpEnv>()
  hono.use(securityHeaders(settings))
  mountStaticApp(hono, folder, settings, { bridgeFor: async () => bridge, firstFor: async () => drawn })
  return hono
}

describe('the page', () => {
  it('carries the whole header table over https', async () => {
    const answer = await appWith(real).request('/')
    expect(answer.status).toBe(200)
    const headers = Object.fromEntries(answer.headers)
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self' 'sha256-[\w+/]{43}='; style-src 'self'; /)
    expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:(?!\/\/\*\.dingtalk\.com)/)
    expect(headers['permissions-policy']).toMatch(/^([a-z-]+=\(\)(, )?)+$/)
  })

  it('promises no TLS over plain http', async () => {
    expect((await appWith({}).request('/')).headers.get('Strict-Transport-Security')).toBeNull()
  })

  it('knows the company and the app before anybody is signed in', async () => {
    const text = await (await appWith(real).request('/')).text()
    expect(text).toContain('name="remit-corp" content="ding1234567890"')
    expect(text).toContain('name="remit-agent" content="2000001"')
    expect(text).not.toContain('a-long-enough-secret')
  })

  it('runs a bridge before any other script, and only when there is one', async () => {
    const bridged = await appWith({}, '/__mock/container.abcd1234.js').request('/')
    expect(await bridged.text()).toMatch(/<head><script src="\/__mock\/container\.abcd1234\.js"><\/script><meta /)
    expect(await (await appWith({}).request('/')).text()).not.toContain('__mock')
  })

  it('is not sent again when the client has it', async () => {
    const app = appWith(real)
    const etag = (await app.request('/')).headers.get('ETag') ?? ''
    const again = await app.request('/', { headers: { 'If-None-Match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect(again.headers.get('Content-Security-Policy')).toContain('script-src')
  })

  it('says that it is not ready when the app is not built', async () => {
    const settings = readSettings({})
    const hono = new Hono<HttpEnv>()
    mountStaticApp(hono, join(folder, 'nowhere'), settings, { bridgeFor: async () => null, firstFor: async () => null })
    expect((await hono.request('/')).status).toBe(503)
  })
})

describe("the page with somebody's first screen", () => {
  it('is kept by nobody, and runs exactly what the plain one runs', async () => {
    const plain = await appWith(real).request('/')
    const answer = await appWith(real, null, first).request('/', { headers: { 'If-None-Match': plain.headers.get('ETag') ?? '' } })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(answer.headers.get('ETag')).toBeNull()
    expect(answer.headers.get('Vary')).toBe('Accept-Encoding, Cookie')
    expect(answer.headers.get('Content-Security-Policy')).toBe(plain.headers.get('Content-Security-Policy'))
    expect(plain.headers.get('Vary')).toBe('Accept-Encoding, Cookie')
  })

  it('has it in its place, what shows while it starts beside it, and her data as text that nothing can end', async () => {
    const html = await (await appWith(real, null, first).request('/')).text()
    expect(html).toContain('<html data-drawn="amy&#34;&#62;&#60;script&#62;">')
    expect(html).toContain('<div id="app" lang="pt"><p>drawn $& $1</p></div>')
    expect(html).toContain('<div id="undrawn" class="undrawn"><p>starting</p></div>')
    const scripts = [...html.matchAll(/<script([^>]*)>([^]*?)<\/script>/g)].map(([, attributes = '', text = '']) => ({ attributes, text }))
    expect(scripts.map(({ attributes }) => attributes.trim())).toEqual([
      '',
      'type="application/json" id="remit-home"',
      'type="module" src="/assets/index-Ab12.js"',
    ])
    expect(scripts[1]?.text).not.toMatch(/[<>\u2028]/)
    expect(JSON.parse(scripts[1]?.text ?? '')).toEqual(JSON.parse(drawing.data))
  })

  it.each(['br', 'gzip', 'identity'])('sends its head before the rest is there: %s', async (encoding) => {
    let come = (_first: DrawnFirst | null): void => undefined
    const rest = new Promise<DrawnFirst | null>((resolve) => {
      come = resolve
    })
    const answer = await appWith(real, null, { personId: 'amy', rest }).request('/', { headers: { 'Accept-Encoding': encoding } })
    const reader = answer.body?.getReader()
    let early = 0
    while (early < 60) early += (await reader?.read())?.value?.length ?? 0
    come(drawing)
    let more = await reader?.read()
    while (more && !more.done) more = await reader?.read()
    expect(more?.done).toBe(true)
  })

  it('is the plain one from there on when the drawing does not come', async () => {
    const html = await (await appWith(real, null, { personId: 'amy', rest: Promise.resolve(null) }).request('/')).text()
    expect(html).toContain('<html data-drawn="amy">')
    expect(html).toContain('<body><div id="app"><p>starting</p></div><script type="module"')
    expect(html).not.toContain('remit-home')
    const undrawn = { personId: 'amy', rest: Promise.resolve({ data: drawing.data, drawing: null }) }
    const withData = await (await appWith(real, null, undrawn).request('/')).text()
    expect(withData).toMatch(/id="remit-home">[^<]+<\/script><div id="app"><p>starting<\/p><\/div>/)
  })

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('is packed with %s', async (encoding, unpack) => {
    const answer = await appWith(real, null, first).request('/', { headers: { 'Accept-Encoding': encoding } })
    expect(answer.headers.get('Content-Encoding')).toBe(encoding)
    expect(unpack(Buffer.from(await answer.arrayBuffer())).toString()).toContain('<p>drawn')
  })
})

describe('files', () => {
  it.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip;q=1.0', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
  ])('with Accept-Encoding %s leave as %s', async (accepted, encoding, unpack) => {
    const answer = await appWith(real).request('/assets/index-Ab12.js', { headers: { 'Accept-Encoding': accepted } })
    expect(answer.headers.get('Content-Encoding')).toBe(encoding)
    expect(answer.headers.get('Vary')).toBe('Accept-Encoding')
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes.length).toBeLessThan(script.length / 4)
    expect(unpack(bytes).toString()).toBe(script)
  })

  it('are kept for good when their name carries a hash, and asked for again otherwise', async () => {
    const app = appWith(real)
    const hashed = await app.request('/assets/index-Ab12.js')
    expect(hashed.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    expect(hashed.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
    expect(hashed.headers.get('Content-Encoding')).toBeNull()
    expect(await hashed.text()).toBe(script)
    const icon = await app.request('/icon.svg')
    expect(icon.headers.get('Cache-Control')).toBe('no-cache')
    expect(icon.headers.get('Content-Security-Policy')).toBe("default-src 'none'; frame-ancestors 'none'")
  })

  it.each([
    '/.hidden',
    '/.draw/draw.js',
    '/index.html',
    '/assets/',
    '/assets/../.hidden',
    '/%2e%2e/package.json',
    '/assets/%2e%2e%2f.hidden',
    '/nothing.js',
  ])('that are not part of the app do not exist: %s', async (path) => {
    expect((await appWith(real).request(path)).status).toBe(404)
  })
})
