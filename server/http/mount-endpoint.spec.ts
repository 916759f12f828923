import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PersonId } from '#governance/id.ts'
import { createApp } from '#server/app.ts'
import { handlers } from '#server/endpoints/handlers.ts'
import { upsertMember } from '#server/store/member-writes.ts'
import { describeOnEmbedded } from '#tests/kit/databases.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { TestRemit } from '#tests/kit/remit.ts'
import { Refusal } from './endpoint.ts'
import type { Handlers } from './mount-endpoint.ts'
import { entriesIn } from './spec-entries.ts'
import { codeFor, cookieOf, send, signInWith, type Heard, type Sent } from './spec-page.ts'

describeOnEmbedded('in front of every endpoint', (open) => {
  let remit: TestRemit
  let cookie = ''
  beforeEach(async () => {
    remit = await startReadRemit(open)
    cookie = cookieOf(await signInWith(remit, codeFor(remit, 'admin')))
  })
  afterEach(() => remit.close())

  const as = (path: string, sent: Sent = {}, hono = remit.hono): Promise<Heard> =>
    send(hono, path, { ...sent, headers: { Cookie: cookie, ...sent.headers } })
  const putLocale = (locale: unknown, headers: Record<string, string> = { 'Idempotency-Key': 'k1' }) =>
    as('/api/me/locale', { method: 'PUT', body: { locale }, headers })
  const locale = async () => (await as('/api/me')).json['locale']
  const appWith = (changed: Partial<Handlers>) => createApp(remit.app, { ...handlers, ...changed })

  describe('a session', () => {
    it.each(['/api/home', '/api/me', '/api/changes/none', '/api/inbox?tab=nonsense', '/api/stream'])(
      'is asked for first: %s',
      async (path) => {
        const heard = await send(remit.hono, path)
        expect([heard.status, heard.code]).toEqual([401, 'not_signed_in'])
      },
    )
    it('is not one when the token is made up', async () => {
      expect((await send(remit.hono, '/api/me', { headers: { Cookie: `remit=${'a'.repeat(43)}` } })).code).toBe('not_signed_in')
    })
    it('is of no use once she has left', async () => {
      const gone = {
        id: 'admin' as PersonId,
        unionId: 'union-admin',
        name: 'ADMIN',
        title: '',
        jobNumber: '',
        workPlace: '',
        avatarUrl: null,
        active: false,
        departmentIds: [],
      }
      await remit.app.database.transaction((tx) => upsertMember(tx, gone))
      expect((await as('/api/me')).code).toBe('not_signed_in')
    })
  })

  describe('a foreign page', () => {
    it.each([
      ['without our header', { 'X-Remit': '' }],
      ['from its own origin', { Origin: 'https://evil.example' }],
      ['with fetch metadata of another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ])('changes nothing %s', async (_, headers: Record<string, string>) => {
      const heard = await putLocale('pt', { 'Idempotency-Key': 'k1', ...headers })
      expect([heard.status, heard.code]).toEqual([403, 'foreign_origin'])
      expect(await locale()).toBeNull()
    })
    it('signs nobody in and nobody out', async () => {
      const headers = { Origin: 'https://evil.example' }
      expect((await signInWith(remit, codeFor(remit, 'manager'), { headers })).code).toBe('foreign_origin')
      expect((await as('/api/auth/sign-out', { method: 'POST', body: {}, headers })).code).toBe('foreign_origin')
      expect((await as('/api/me')).status).toBe(200)
    })
  })

  describe('input', () => {
    it.each([
      ['a field that nobody declared', { locale: 'pt', more: 1 }, { more: 'unknown' }],
      ['a wrong value', { locale: 'de' }, { locale: 'invalid_value' }],
      ['a list', [], { body: 'invalid_type' }],
      ['no JSON', '{"locale":', { body: 'not_json' }],
      ['a prototype', '{"locale":"pt","__proto__":{"a":1}}', { body: 'too_deep' }],
      ['depth', `{"locale":${'['.repeat(30)}${']'.repeat(30)}}`, { body: 'too_deep' }],
    ])('with %s is refused and named', async (_, body: unknown, fields) => {
      const heard = await as('/api/me/locale', { method: 'PUT', body, headers: { 'Idempotency-Key': 'k1' } })
      expect([heard.status, heard.code, heard.fields]).toEqual([400, 'bad_input', fields])
    })
    it('of another content type is refused', async () => {
      const heard = await putLocale('pt', { 'Idempotency-Key': 'k1', 'Content-Type': 'text/plain' })
      expect([heard.status, heard.fields]).toEqual([400, { body: 'not_json' }])
    })
    it('of more than 64 KB is refused, announced or not', async () => {
      const heard = await as('/api/me/locale', {
        method: 'PUT',
        body: { locale: 'x'.repeat(70_000) },
        headers: { 'Idempotency-Key': 'k1' },
      })
      expect([heard.status, heard.code]).toEqual([413, 'payload_too_large'])
    })
    it('given twice or in two places is refused', async () => {
      expect((await as('/api/inbox?tab=mine&tab=waiting')).fields).toEqual({ tab: 'twice' })
      const heard = await as('/api/changes/c1/withdraw', {
        method: 'POST',
        body: { changeId: 'c2', version: 1 },
        headers: { 'Idempotency-Key': 'k1' },
      })
      expect(heard.fields).toEqual({ changeId: 'twice' })
    })
  })

  describe('the same key', () => {
    it('acts once and gets the same answer again', async () => {
      expect((await putLocale('pt')).json).toEqual({ locale: 'pt' })
      await putLocale('en', { 'Idempotency-Key': 'k2' })
      const again = await putLocale('pt')
      expect([again.status, again.json]).toEqual([200, { locale: 'pt' }])
      expect(await locale()).toBe('en')
    })
    it('with another body is refused', async () => {
      await putLocale('pt')
      const heard = await putLocale('en')
      expect([heard.status, heard.code]).toEqual([422, 'idempotency_key_reused'])
      expect(await locale()).toBe('pt')
    })
    it('of another person is another key', async () => {
      await putLocale('pt')
      const other = cookieOf(await signInWith(remit, codeFor(remit, 'manager')))
      const heard = await putLocale('en', { 'Idempotency-Key': 'k1', Cookie: other })
      expect(heard.json).toEqual({ locale: 'en' })
    })
    it('is free again after a refusal, which left nothing behind', async () => {
      expect((await putLocale('de')).status).toBe(400)
      expect((await putLocale('pt')).status).toBe(200)
    })
    it.each(['', 'with space', 'ä', 'x'.repeat(256)])('is asked for and must be plain: "%s"', async (key) => {
      const heard = await putLocale('pt', key === '' ? {} : { 'Idempotency-Key': key === 'ä' ? 'a\u00e4' : key })
      expect([heard.status, heard.code]).toEqual([400, 'idempotency_key_missing'])
    })
    it('sent many times at once acts once', async () => {
      const all = await Promise.all(Array.from({ length: 20 }, () => putLocale('pt')))
      expect(all.filter((one) => one.status !== 200 && one.code !== 'request_in_flight')).toEqual([])
      expect(all.some((one) => one.status === 200)).toBe(true)
    })
    it('is not asked for where nothing changes', async () => {
      const body = { memberId: 'waiter', fromDepartmentId: '21', toDepartmentId: '23' }
      expect((await as('/api/moves/preview', { method: 'POST', body })).code).not.toBe('idempotency_key_missing')
    })
  })

  it('an answer outside its contract is a fault, told to nobody', async () => {
    const hono = appWith({
      getMe: async ({ person }) => ({
        person: { id: '' as PersonId, name: person.name, title: '', avatarUrl: null, departmentName: '', active: true },
        grants: [],
        ended: [],
        locale: null,
      }),
    })
    const heard = await as('/api/me', {}, hono)
    expect([heard.status, heard.code, heard.json]).toMatchObject([500, 'fault', { error: { causes: [], fields: {}, names: {} } }])
    expect(heard.headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('a fault says nothing about itself', async () => {
    const hono = appWith({
      getMe: async () => {
        throw new Error('select secret from nowhere')
      },
    })
    const heard = await as('/api/me', {}, hono)
    expect([heard.status, JSON.stringify(heard.json)]).toEqual([500, expect.not.stringContaining('secret')])
  })

  it('a denial rolls back what was done and stands in the log by itself', async () => {
    const hono = appWith({
      startSync: async (call) => {
        await handlers.setLocale(call, { locale: 'pt' })
        return new Refusal('not_allowed', [{ code: 'not_root_owner' }])
      },
    })
    const heard = await as('/api/sync', { method: 'POST', body: {}, headers: { 'Idempotency-Key': 'k1' } }, hono)
    expect([heard.status, heard.code]).toEqual([403, 'not_allowed'])
    expect(await locale()).toBeNull()
    const denied = (await entriesIn(remit.app.database)).filter((entry) => entry.action === 'access.denied')
    expect(denied).toMatchObject([
      { actorId: 'admin', objectId: 'startSync', reason: 'not_allowed', facts: { causes: [{ code: 'not_root_owner' }] } },
    ])
  })

  it('what is not there is refused alike: unknown path, wrong method', async () => {
    for (const [path, sent] of [
      ['/api/nothing', {}],
      ['/api/me', { method: 'DELETE' }],
      ['/api/asks', {}],
    ] as const) {
      const heard = await as(path, sent)
      expect([heard.status, heard.code]).toEqual([404, 'not_found'])
    }
  })

  it('every answer of the API carries the closed policy and is kept nowhere', async () => {
    for (const heard of [await as('/api/me'), await send(remit.hono, '/api/me'), await as('/api/nothing'), await as('/healthz')]) {
      expect(Object.fromEntries(heard.headers)).toMatchObject({
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      })
    }
  })
})
