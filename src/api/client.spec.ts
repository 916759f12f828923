import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addressOf, createClient, newKey, type Call } from './client.ts'
import { ApiFault, ApiRefusal, Offline } from './failures.ts'

interface Heard {
  readonly line: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

let server: Server
let call: Call
let base: string
let heard: Heard[]
let answer: { status: number; body: string; headers?: Record<string, string>; drop?: boolean }

beforeEach(async () => {
  heard = []
  answer = { status: 200, body: '{}' }
  server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (chunk: string) => (body += chunk))
    request.on('end', () => {
      heard.push({ line: `${request.method ?? ''} ${request.url ?? ''}`, headers: request.headers, body })
      if (answer.drop) request.socket.destroy()
      else response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers }).end(answer.body)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  call = createClient({ base, fetch }).call
})
afterEach(() => new Promise((closed) => server.close(closed)))

const decision = { changeId: 'c 1', version: 2, contentHash: 'a'.repeat(64), answer: 'approve', reason: null } as const

describe('where a call goes', () => {
  it('takes names in the path from the input and leaves the rest', () => {
    expect(addressOf('/api/changes/:changeId/decide', { changeId: 'a/b', version: 1 })).toEqual({
      path: '/api/changes/a%2Fb/decide',
      rest: { version: 1 },
    })
  })

  it('reads with a query and without a body or a key', async () => {
    await call('listMembers', { area: 'x y', q: undefined })
    expect(heard[0]?.line).toBe('GET /api/domain/members?area=x+y')
    expect(heard[0]?.headers['idempotency-key']).toBeUndefined()
    expect(heard[0]?.headers['content-type']).toBeUndefined()
    expect(heard[0]?.headers['x-remit']).toBe('1')
  })

  it('writes JSON with a key, and keeps a key that is given', async () => {
    await call('decideChange', decision)
    await call('decideChange', decision, { key: 'kept' })
    expect(heard[0]?.line).toBe('POST /api/changes/c%201/decide')
    expect(JSON.parse(heard[0]?.body ?? '')).toEqual({ version: 2, contentHash: 'a'.repeat(64), answer: 'approve', reason: null })
    expect(heard[0]?.headers['idempotency-key']).toMatch(/^[0-9a-f]{32}$/)
    expect(heard[1]?.headers['idempotency-key']).toBe('kept')
  })

  it('signs in without a key: nobody is there yet to whom it could belong', async () => {
    await call('signIn', { code: 'abc' })
    expect(heard[0]?.headers['idempotency-key']).toBeUndefined()
  })

  it('never makes the same key twice', () => {
    expect(new Set(Array.from({ length: 200 }, newKey)).size).toBe(200)
  })
})

describe('what an answer means', () => {
  const failing = (): Promise<unknown> =>
    call('getHome', {}).then(
      () => 'no failure',
      (failure: unknown) => failure,
    )

  it('a lawful no carries its causes', async () => {
    const error = {
      code: 'not_allowed',
      causes: [{ code: 'self_approval' }],
      names: { a: 'A' },
      fields: {},
      requestId: 'r1',
      retryAfterSeconds: null,
    }
    answer = { status: 403, body: JSON.stringify({ error }) }
    const failure = await failing()
    expect(failure).toBeInstanceOf(ApiRefusal)
    expect(failure).toMatchObject({ code: 'not_allowed', causes: [{ code: 'self_approval' }], names: { a: 'A' }, requestId: 'r1' })
  })

  it('a fault keeps the reference, from the body or the header', async () => {
    answer = {
      status: 500,
      body: JSON.stringify({ error: { code: 'fault', causes: [], names: {}, fields: {}, requestId: 'r2', retryAfterSeconds: null } }),
    }
    expect(await failing()).toMatchObject({ name: 'ApiFault', requestId: 'r2' })
    answer = { status: 502, body: '<html>bad gateway</html>', headers: { 'X-Request-Id': 'r3' } }
    const failure = await failing()
    expect(failure).toBeInstanceOf(ApiFault)
    expect(failure).toMatchObject({ status: 502, requestId: 'r3' })
  })

  it('a 200 that was cut short is a fault, not an empty yes', async () => {
    answer = { status: 200, body: '{"person":' }
    expect(await failing()).toBeInstanceOf(ApiFault)
  })

  it('a call that is given up while its answer arrives is given up, not failed', async () => {
    answer = { status: 200, body: '{"rest": "never comes', headers: { 'content-length': '500' } }
    const giveUp = new AbortController()
    const given = createClient({ base, fetch, onAnswer: () => giveUp.abort() }).call('getHome', {}, { signal: giveUp.signal })
    await expect(given).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('a connection that breaks is offline', async () => {
    answer = { status: 200, body: '', drop: true }
    expect(await failing()).toBeInstanceOf(Offline)
  })
})
