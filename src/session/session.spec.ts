// @vitest-environment happy-dom
import { PiniaColada, useQueryCache, type QueryCache } from '@pinia/colada'
import { createPinia, setActivePinia } from 'pinia'
import { createApp } from 'vue'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import type { Home } from '#contract/home.ts'
import { refusalStatus, type RefusalCode } from '#contract/refusal.ts'
import { ScriptedBridge } from '#mock/container/scripted-bridge.ts'
import { home, leong } from '#tests/kit/page-facts.ts'
import { useSessionStore } from './session-store.ts'
import { startSession } from './start-session.ts'
import { verifyPerson } from './verify-person.ts'

interface Request {
  readonly path: string
  readonly headers: Headers
  readonly body: Readonly<Record<string, unknown>>
}

const bridge = new ScriptedBridge('7.0.44')
let requests: Request[]
let cache: QueryCache
let answers: (request: Request) => Response | Promise<Response>

const ok = (body: object, headers: Record<string, string> = {}): Response => new Response(JSON.stringify(body), { headers })
const no = (code: RefusalCode): Response =>
  new Response(JSON.stringify({ error: { code, causes: [], names: {}, fields: {}, requestId: 'r-1', retryAfterSeconds: null } }), {
    status: refusalStatus[code],
  })
const asOther: Home = { ...home, person: leong }
const signIns = (): Request[] => requests.filter(({ path }) => path === '/api/auth/dingtalk')

/** An answer that comes when the test says so. */
function later() {
  const told: { come?: (answer: Response) => void } = {}
  const answer = new Promise<Response>((resolve) => (told.come = resolve))
  return { answer, come: (what: Response) => told.come?.(what) }
}

/** The client hands out numbered codes, as many as are asked for. */
function giveCodes(): void {
  bridge.script({ 'runtime.permission.requestAuthCode': Array.from({ length: 9 }, (_, n) => ({ ok: { code: `code-${n}` } })) })
}

beforeEach(() => {
  requests = []
  delete window.__remitHome
  const pinia = createPinia()
  setActivePinia(pinia)
  const app = createApp({}).use(pinia).use(PiniaColada)
  cache = app.runWithContext(() => useQueryCache())
  giveCodes()
  answers = ({ path }) => (path === '/api/auth/dingtalk' ? ok(home) : path.startsWith('/api/home') ? ok(home) : ok({}))
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const request = {
      path: address,
      headers: new Headers(init.headers),
      body: JSON.parse(typeof init.body === 'string' ? init.body : '{}') as Record<string, unknown>,
    }
    requests.push(request)
    return answers(request)
  })
})

describe('opening Remit', () => {
  it('signs in with a fresh code and has the first screen with the answer', async () => {
    await startSession(cache)
    expect(useSessionStore().phase).toBe('in')
    expect(signIns()).toHaveLength(1)
    expect(cache.getQueryData(keys.home())).toEqual(home)
  })

  it('takes the early answer where the session still holds, and signs in where it does not', async () => {
    window.__remitHome = Promise.resolve(ok(home))
    await startSession(cache)
    expect(signIns()).toHaveLength(0)
    window.__remitHome = Promise.resolve(no('not_signed_in'))
    await startSession(cache)
    expect(signIns()).toHaveLength(1)
  })

  it('never sends a code twice', async () => {
    let tries = 0
    answers = ({ path }) => (path !== '/api/auth/dingtalk' ? ok(home) : (tries += 1) === 1 ? no('code_refused') : ok(home))
    await startSession(cache)
    const codes = signIns().map(({ body }) => body['code'])
    expect(codes).toHaveLength(2)
    expect(new Set(codes).size).toBe(2)
    expect(useSessionStore().phase).toBe('in')
  })

  it.each([
    ['person_left', 'left'],
    ['platform_unreachable', 'failed'],
  ] as const)('%s is the phase %s', async (code, phase) => {
    answers = () => no(code)
    await startSession(cache)
    expect(useSessionStore().phase).toBe(phase)
  })
})

describe('a session that ran out', () => {
  it('is renewed once for all calls that found it gone, and each is repeated once with its key', async () => {
    await startSession(cache)
    let gone = true
    answers = ({ path }) => {
      if (path === '/api/auth/dingtalk') {
        gone = false
        return ok(home)
      }
      return gone ? no('not_signed_in') : ok({ locale: 'en' })
    }
    await Promise.all([call('setLocale', { locale: 'en' }), call('getSync', {}), call('getMe', {})])
    expect(signIns()).toHaveLength(2)
    const sent = requests.filter(({ path }) => path === '/api/me/locale').map(({ headers }) => headers.get('Idempotency-Key'))
    expect(sent).toHaveLength(2)
    expect(sent[0]).toBe(sent[1])
  })

  it('does nothing as another person: the page becomes hers instead', async () => {
    await startSession(cache)
    answers = ({ path }) => (path === '/api/auth/dingtalk' ? ok(asOther) : no('person_mismatch'))
    await expect(call('setLocale', { locale: 'en' })).rejects.toMatchObject({ code: 'person_mismatch' })
    expect(requests.filter(({ path }) => path === '/api/me/locale')).toHaveLength(1)
    expect(useSessionStore().personId).toBe(leong.id)
    expect(cache.getQueryData(keys.home())).toEqual(asOther)
  })

  it('goes on with a token in memory where the cookie does not come back', async () => {
    await startSession(cache)
    answers = ({ path, headers }) => {
      if (path === '/api/auth/dingtalk')
        return ok(home, headers.get('X-Remit-Bearer') === 'wanted' ? { 'X-Remit-Token': 'token-in-memory' } : {})
      return headers.get('Authorization') === 'Bearer token-in-memory' ? ok({}) : no('not_signed_in')
    }
    await call('getMe', {})
    expect(signIns().map(({ headers }) => headers.get('X-Remit-Bearer'))).toEqual([null, 'wanted'])
    expect(useSessionStore().bearer).toBe('token-in-memory')
    expect(Object.keys(localStorage)).toEqual([])
  })

  it('repeats a call that was under way while another one got the token, however late its answer comes', async () => {
    await startSession(cache)
    const late = later()
    answers = ({ path, headers }) => {
      if (path === '/api/auth/dingtalk')
        return ok(home, headers.get('X-Remit-Bearer') === 'wanted' ? { 'X-Remit-Token': 'token-in-memory' } : {})
      if (headers.get('Authorization') === 'Bearer token-in-memory') return ok({})
      return path === '/api/roles' ? late.answer : no('not_signed_in')
    }
    const slow = call('listRoles', {})
    await call('getMe', {})
    late.come(no('not_signed_in'))
    await expect(slow).resolves.toEqual({})
    expect(signIns()).toHaveLength(2)
  })

  it('does not repeat it as the person who came meanwhile', async () => {
    await startSession(cache)
    const late = later()
    answers = ({ path }) => {
      if (path === '/api/auth/dingtalk') return ok(asOther)
      return path === '/api/me/locale' ? late.answer : no('person_mismatch')
    }
    const slow = call('setLocale', { locale: 'en' })
    await expect(call('getMe', {})).rejects.toMatchObject({ code: 'person_mismatch' })
    late.come(no('person_mismatch'))
    await expect(slow).rejects.toMatchObject({ code: 'person_mismatch' })
    expect(requests.filter(({ path }) => path === '/api/me/locale')).toHaveLength(1)
    expect(signIns()).toHaveLength(2)
  })

  it('gives up when even the token is not taken', async () => {
    await startSession(cache)
    answers = ({ path, headers }) =>
      path === '/api/auth/dingtalk'
        ? ok(home, headers.get('X-Remit-Bearer') === 'wanted' ? { 'X-Remit-Token': 'not-taken' } : {})
        : no('not_signed_in')
    await expect(call('getMe', {})).rejects.toMatchObject({ code: 'not_signed_in' })
    await expect(call('getMe', {})).rejects.toMatchObject({ code: 'not_signed_in' })
    expect(signIns().length).toBeLessThanOrEqual(2)
  })
})

describe('a repeat visit', () => {
  it.each([
    ['the same person', home, 0],
    ['somebody else', asOther, 1],
  ] as const)('%s in the client', async (_who, answer, reloads) => {
    window.__remitHome = Promise.resolve(ok(home))
    await startSession(cache)
    answers = () => ok(answer)
    const reload = vi.fn()
    await verifyPerson(reload)
    expect(reload).toHaveBeenCalledTimes(reloads)
  })
})
