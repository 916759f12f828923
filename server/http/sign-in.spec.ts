import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { TestRemit } from '#tests/kit/remit.ts'
import { verifyLog } from '#server/store/log.ts'
import { entriesIn } from './spec-entries.ts'
import { codeFor, cookieOf, send, signInWith } from './spec-page.ts'

const minute = 60_000

describeOnEachDatabase('signing in', (open) => {
  let remit: TestRemit
  beforeEach(async () => {
    remit = await startReadRemit(open, { regulars: [] })
  })
  afterEach(() => remit.close())

  const actions = async () =>
    (await entriesIn(remit.app.database)).map((entry) => entry.action).filter((action) => action.startsWith('session.'))
  /** Limits count by the minute on the clock: a test must not sit on the edge of one. */
  const toFreshMinute = () => remit.advance(minute + 500 - (remit.simulator.world.clock.now() % minute))
  const home = (cookie: string, headers: Record<string, string> = {}) =>
    send(remit.hono, '/api/home', { headers: { Cookie: cookie, ...headers } })

  it('answers with the whole first screen and a session', async () => {
    const heard = await signInWith(remit, codeFor(remit, 'admin'))
    expect([heard.status, heard.code]).toEqual([200, null])
    expect(heard.json).toMatchObject({
      person: { id: 'admin' },
      simulated: true,
      corpId: 'ding-demo-corp',
      clientId: 'ding-demo-app',
      signature: null,
    })
    expect((await home(cookieOf(heard))).json).toMatchObject({ person: { id: 'admin' } })
    expect(await actions()).toEqual(['session.began'])
  })

  it('keeps the cookie from scripts, and leaves them a marker that is no secret', async () => {
    const [session = '', marker = ''] = (await signInWith(remit, codeFor(remit, 'admin'))).headers.getSetCookie()
    expect(session).toMatch(/^remit=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/)
    expect(marker).toBe('remit-here=1; Max-Age=43200; Path=/; SameSite=Strict')
  })

  describe('S9: a code', () => {
    it('works once', async () => {
      const code = codeFor(remit, 'admin')
      expect((await signInWith(remit, code)).status).toBe(200)
      const again = await signInWith(remit, code)
      expect([again.status, again.code, again.headers.getSetCookie()]).toEqual([401, 'code_refused', []])
      expect(await actions()).toEqual(['session.began', 'session.refused'])
    })

    it('works once among a hundred that come together', async () => {
      const code = codeFor(remit, 'admin')
      const all = await Promise.all(Array.from({ length: 100 }, (_, n) => signInWith(remit, code, { from: `10.0.0.${n}` })))
      expect(all.filter((one) => one.status === 200)).toHaveLength(1)
      expect(all.filter((one) => one.code === 'code_refused')).toHaveLength(99)
      expect((await actions()).filter((action) => action === 'session.began')).toHaveLength(1)
      expect(await remit.app.database.transaction((tx) => verifyLog(tx))).toMatchObject({ whole: true })
    }, 60_000)

    it('is refused when it is older than five minutes', async () => {
      const code = codeFor(remit, 'admin')
      await remit.advance(5 * minute + 1000)
      expect((await signInWith(remit, code)).code).toBe('code_refused')
    })

    it('is refused when it was made for another app, or for another company', async () => {
      expect((await signInWith(remit, codeFor(remit, 'admin', { clientId: 'ding-other-app' }))).code).toBe('code_refused')
      expect((await signInWith(remit, codeFor(remit, 'admin', { corpId: 'ding-other-corp' }))).code).toBe('code_refused')
      expect((await signInWith(remit, 'made-up')).code).toBe('code_refused')
    })

    it('that the platform could not be asked about is followed by a fresh one', async () => {
      await send(remit.hono, '/__control/fail', {
        method: 'POST',
        body: { method: '/topapi/v2/user/getuserinfo', times: 1, as: 'http_500' },
      })
      const heard = await signInWith(remit, codeFor(remit, 'admin'))
      expect([heard.status, heard.code]).toEqual([502, 'platform_unreachable'])
      expect((await signInWith(remit, codeFor(remit, 'admin'))).status).toBe(200)
    })
  })

  it('brings in somebody whom the mirror has not met', async () => {
    await send(remit.hono, '/__control/reset', { method: 'POST' })
    const heard = await signInWith(remit, codeFor(remit, 'clerk'))
    expect([heard.status, heard.code]).toEqual([200, null])
    expect(heard.json).toMatchObject({ person: { id: 'clerk', active: true } })
  })

  it('ends the session that it replaces', async () => {
    const first = cookieOf(await signInWith(remit, codeFor(remit, 'admin')))
    const second = cookieOf(await signInWith(remit, codeFor(remit, 'manager'), { headers: { Cookie: first } }))
    expect((await home(first)).code).toBe('not_signed_in')
    expect((await home(second)).json).toMatchObject({ person: { id: 'manager' } })
  })

  it('refuses the 21st failure of a minute from one address, a good code too, and lets other addresses be', async () => {
    await toFreshMinute()
    for (let n = 0; n < 20; n++) expect((await signInWith(remit, `wrong-${n}`, { from: '10.1.1.1' })).status).toBe(401)
    const heard = await signInWith(remit, codeFor(remit, 'admin'), { from: '10.1.1.1' })
    expect([heard.status, heard.code]).toEqual([429, 'too_many_requests'])
    expect(Number(heard.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(Number(heard.headers.get('Retry-After'))).toBeLessThanOrEqual(60)
    expect((await signInWith(remit, codeFor(remit, 'admin'), { from: '10.1.1.2' })).status).toBe(200)
    await remit.advance(minute)
    expect((await signInWith(remit, codeFor(remit, 'admin'), { from: '10.1.1.1' })).status).toBe(200)
  }, 60_000)

  it('refuses the 11th success of a minute to one person', async () => {
    await toFreshMinute()
    for (let n = 0; n < 10; n++) expect((await signInWith(remit, codeFor(remit, 'admin'))).status).toBe(200)
    const heard = await signInWith(remit, codeFor(remit, 'admin'))
    expect([heard.status, heard.code, heard.headers.get('Retry-After') !== null]).toEqual([429, 'too_many_requests', true])
    expect((await signInWith(remit, codeFor(remit, 'manager'))).status).toBe(200)
  }, 60_000)

  describe('a session', () => {
    it('ends after half an hour without a call, and lives on with calls', async () => {
      const cookie = cookieOf(await signInWith(remit, codeFor(remit, 'admin')))
      for (let n = 0; n < 3; n++) {
        await remit.advance(29 * minute)
        expect((await home(cookie)).status).toBe(200)
      }
      await remit.advance(30 * minute)
      expect((await home(cookie)).code).toBe('not_signed_in')
    })

    it('ends after twelve hours whatever happens', async () => {
      const cookie = cookieOf(await signInWith(remit, codeFor(remit, 'admin')))
      for (let n = 0; n < 24; n++) {
        await remit.advance(29 * minute)
        expect((await home(cookie)).status).toBe(200)
      }
      await remit.advance(25 * minute)
      expect((await home(cookie)).code).toBe('not_signed_in')
    }, 60_000)

    it('ends with signing out, for the browser and for whoever kept the token', async () => {
      const cookie = cookieOf(await signInWith(remit, codeFor(remit, 'admin')))
      const out = await send(remit.hono, '/api/auth/sign-out', { method: 'POST', body: {}, headers: { Cookie: cookie } })
      expect([out.status, out.headers.getSetCookie().every((line) => line.includes('Max-Age=0'))]).toEqual([200, true])
      expect((await home(cookie)).code).toBe('not_signed_in')
      expect(await actions()).toEqual(['session.began', 'session.ended'])
    })

    it('can be carried as a bearer where the cookie gets lost, only when the page asked for it', async () => {
      expect((await signInWith(remit, codeFor(remit, 'admin'))).headers.get('X-Remit-Token')).toBeNull()
      const token = (await signInWith(remit, codeFor(remit, 'admin'), { headers: { 'X-Remit-Bearer': 'wanted' } })).headers.get(
        'X-Remit-Token',
      )
      expect(token).toMatch(/^[\w-]{43}$/)
      expect((await send(remit.hono, '/api/home', { headers: { Authorization: `Bearer ${token}` } })).json).toMatchObject({
        person: { id: 'admin' },
      })
    })

    it('is of no use to a page that takes itself for somebody else', async () => {
      const cookie = cookieOf(await signInWith(remit, codeFor(remit, 'admin')))
      const heard = await home(cookie, { 'X-Remit-Person': 'manager' })
      expect([heard.status, heard.code]).toEqual([409, 'person_mismatch'])
      expect((await home(cookie, { 'X-Remit-Person': 'admin' })).status).toBe(200)
    })
  })
})
