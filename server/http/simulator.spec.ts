import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { containerRoutes } from '#mock/container/routes.ts'
import { listen, type ListeningSimulator } from '#mock/dingtalk/listen.ts'
import { createSimulator } from '#mock/dingtalk/simulator.ts'
import { createApp } from '#server/app.ts'
import { handlers } from '#server/endpoints/handlers.ts'
import { readSettings } from '#server/settings.ts'
import { syncProgress } from '#server/store/sync.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { TestRemit } from '#tests/kit/remit.ts'
import { smallResort } from '#tests/kit/small-resort.ts'
import { codeFor, cookieOf, send, signInWith } from './spec-page.ts'

const real = {
  DINGTALK_CORP_ID: 'ding1234567890',
  DINGTALK_APP_KEY: 'dingabcdef',
  DINGTALK_APP_SECRET: 'a-long-enough-secret',
  DINGTALK_AGENT_ID: '2000001',
  PUBLIC_URL: 'https://remit.example.com',
}

const page = async (hono: TestRemit['hono'], path: string) => (await hono.request(`http://127.0.0.1:5180${path}`)).text()

describeOnEachDatabase('the simulated platform behind Remit', (open) => {
  let remit: TestRemit
  let pages = ''
  beforeAll(() => {
    pages = mkdtempSync(join(tmpdir(), 'remit-pages-'))
    writeFileSync(
      join(pages, 'index.html'),
      '<!doctype html><html><head><meta charset="utf-8"><script>1</script></head><body></body></html>',
    )
  })
  afterAll(() => rmSync(pages, { recursive: true }))
  beforeEach(async () => {
    remit = await startReadRemit(open)
  })
  afterEach(() => remit.close())

  const order = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    send(remit.hono, path, { method: 'POST', body, headers })
  const now = () => remit.app.database.transaction(async (tx) => tx.now)

  const appAt = (simulatorOrigin: string | null) =>
    createApp({ ...remit.app, settings: { ...remit.app.settings, simulatorOrigin } }, handlers, pages)

  it('hands out codes on our own origin', async () => {
    const { status, json } = await order('/__control/auth-code', { userid: 'admin' })
    expect([status, typeof json['code']]).toEqual([200, 'string'])
    expect((await signInWith(remit, String(json['code']))).status).toBe(200)
  })

  it('moves both clocks with one call', async () => {
    const before = await now()
    expect((await order('/__control/clock', { advanceMs: 3_600_000 })).json).toMatchObject({ offsetMs: 3_600_000 })
    const after = await now()
    expect(after - before).toBeGreaterThanOrEqual(3_600_000)
    expect(after - before).toBeLessThan(3_630_000)
    expect(Math.abs(remit.simulator.world.clock.now() - after)).toBeLessThan(30_000)
  })

  it('tells what is wrong with an order, and moves nothing', async () => {
    const before = await now()
    expect((await order('/__control/clock', { advanceMs: 'soon' })).status).toBe(400)
    expect((await now()) - before).toBeLessThan(30_000)
  })

  it('begins afresh on both sides: nobody is signed in, and the directory is read again', async () => {
    const cookie = cookieOf(await signInWith(remit, codeFor(remit, 'admin')))
    await order('/__control/clock', { advanceMs: 3_600_000 })
    expect((await order('/__control/reset', {})).status).toBe(200)
    expect((await send(remit.hono, '/api/me', { headers: { Cookie: cookie } })).code).toBe('not_signed_in')
    expect(await remit.app.database.transaction((tx) => syncProgress(tx))).toMatchObject({ state: 'running', membersRead: 0 })
    await remit.readDirectory()
    expect((await signInWith(remit, codeFor(remit, 'admin'))).json).toMatchObject({ sync: { state: 'done' } })
  })

  it('takes no orders from foreign pages', async () => {
    expect((await order('/__control/reset', {}, { Origin: 'https://evil.example' })).code).toBe('foreign_origin')
    expect((await order('/__control/reset', {}, { 'Sec-Fetch-Site': 'cross-site' })).code).toBe('foreign_origin')
  })

  describe('the simulated client', () => {
    let wire: ListeningSimulator
    beforeAll(async () => {
      wire = await listen(createSimulator(smallResort, { extraRoutes: (app) => containerRoutes(app) }))
    })
    afterAll(() => wire.close())

    it('comes with the page, before any other script, by an address that may be kept for good', async () => {
      const hono = appAt(wire.url)
      const [, script = ''] = /<head><script src="([^"]+)"><\/script><meta/.exec(await page(hono, '/?as=admin')) ?? []
      expect(script).toMatch(/^\/__mock\/container\.[0-9a-f]+\.js$/)
      const code = await send(hono, script)
      expect([code.status, code.headers.get('Content-Type'), code.headers.get('Cache-Control')]).toEqual([
        200,
        'text/javascript; charset=utf-8',
        'public, max-age=31536000, immutable',
      ])
    }, 60_000)

    it('stays away when another one is to be injected', async () => {
      expect(await page(appAt(wire.url), '/?container=none')).not.toContain('__mock')
    })
  })

  it('leaves no trace with a real one: no controls, no client, no word of it', async () => {
    const hono = createApp({ ...remit.app, settings: readSettings(real) }, handlers, pages)
    for (const path of ['/__control/clock', '/__control/reset', '/__control/auth-code', '/__mock/container.json', '/__mock/container.js']) {
      for (const method of ['GET', 'POST']) {
        const heard = await send(hono, path, { method, ...(method === 'POST' ? { body: {} } : {}) })
        expect([path, method, heard.status, heard.code]).toEqual([path, method, 404, 'not_found'])
      }
    }
    expect(await (await hono.request('https://remit.example.com/')).text()).not.toMatch(/__mock|__control|demo/)
  })
})
