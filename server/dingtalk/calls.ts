import type { z } from 'zod'
import { createCachedCredential } from './cached-credential.ts'
import { badAnswer, readNewAnswer, readOldAnswer } from './envelopes.ts'
import { tellsStaleToken } from './failure-kinds.ts'
import type { Limiter } from './limiter.ts'
import { PlatformError } from './platform.ts'
import { issuedTicket, issuedToken } from './shapes.ts'
import { send, type TransportLimits, type WireAnswer, type WireRequest } from './transport.ts'

export type Fields = Readonly<Record<string, string>>
/** What JSON can say; in a query each becomes text. */
export type JsonFields = Readonly<Record<string, string | number | readonly string[]>>

export interface Calls {
  /** A call of the old generation, `oapi` host: form fields in, the checked envelope out. */
  old<T>(path: string, fields: Fields, shape: z.ZodType<T>): Promise<T>
  /** A call of the new generation, `api` host: JSON fields in a POST, query fields in a GET; an act may be answered with an empty body. */
  recent<T>(verb: 'GET' | 'POST', path: string, fields: JsonFields, shape: z.ZodType<T>): Promise<T>
  /** The ticket that `dd.config` signatures are made with. */
  ticket(): Promise<string>
}

export interface Wire {
  readonly apiBase: string
  readonly oapiBase: string
  readonly appKey: string
  readonly appSecret: string
  readonly fetcher: typeof fetch
  readonly now: () => number
  readonly limiter: Limiter
  readonly limits: TransportLimits
}

const TOKEN_PATH = '/v1.0/oauth2/accessToken'
const TICKET_PATH = '/v1.0/oauth2/jsapiTickets'

export function createCalls(wire: Wire): Calls {
  const token = createCachedCredential(issueToken, wire.now)
  const ticket = createCachedCredential(() => withToken(issueTicket), wire.now)

  function exchange(request: WireRequest): Promise<WireAnswer> {
    return wire.limiter(request.method, () => send(wire.fetcher, request, wire.limits))
  }

  // DT: obtain-the-access-token-of-an-internal-app. In the body, so that no secret stands in an address.
  async function issueToken() {
    const body = JSON.stringify({ appKey: wire.appKey, appSecret: wire.appSecret })
    const headers = { 'content-type': 'application/json' }
    const answer = await exchange({ method: TOKEN_PATH, verb: 'POST', url: wire.apiBase + TOKEN_PATH, headers, body })
    const issued = shaped(answer, readNewAnswer(answer), issuedToken)
    return { value: issued.accessToken, lifeSeconds: issued.expireIn }
  }

  // DT: create-a-jsapi-ticket. No body.
  async function issueTicket(value: string) {
    const headers = { 'x-acs-dingtalk-access-token': value }
    const answer = await exchange({ method: TICKET_PATH, verb: 'POST', url: wire.apiBase + TICKET_PATH, headers })
    const issued = shaped(answer, readNewAnswer(answer), issuedTicket)
    return { value: issued.jsapiTicket, lifeSeconds: issued.expireIn }
  }

  async function callOld<T>(value: string, path: string, fields: Fields, shape: z.ZodType<T>): Promise<T> {
    const url = `${wire.oapiBase}${path}?access_token=${encodeURIComponent(value)}`
    const headers = { 'content-type': 'application/x-www-form-urlencoded;charset=utf-8' }
    const answer = await exchange({ method: path, verb: 'POST', url, headers, body: new URLSearchParams(fields).toString() })
    return shaped(answer, readOldAnswer(answer), shape)
  }

  async function callNew<T>(value: string, verb: 'GET' | 'POST', path: string, fields: JsonFields, shape: z.ZodType<T>): Promise<T> {
    const texts = Object.entries(fields).map(([name, value]) => [name, String(value)])
    const query = verb === 'GET' ? `?${new URLSearchParams(texts).toString()}` : ''
    const headers = { 'content-type': 'application/json', 'x-acs-dingtalk-access-token': value }
    const body = verb === 'POST' ? { body: JSON.stringify(fields) } : {}
    const answer = await exchange({ method: path, verb, url: wire.apiBase + path + query, headers, ...body })
    return shaped(answer, readNewAnswer(answer), shape)
  }

  async function withToken<T>(call: (value: string) => Promise<T>): Promise<T> {
    const value = await token.get()
    try {
      return await call(value)
    } catch (error) {
      if (!(error instanceof PlatformError) || !tellsStaleToken(error.code)) throw error
      token.drop(value)
      // What ended the token early (a new secret, another company) ended the ticket too, and a ticket cannot tell.
      ticket.dropAny()
      return call(await token.get())
    }
  }

  return {
    old: (path, fields, shape) => withToken((value) => callOld(value, path, fields, shape)),
    recent: (verb, path, fields, shape) => withToken((value) => callNew(value, verb, path, fields, shape)),
    ticket: () => ticket.get(),
  }
}

function shaped<T>(answer: WireAnswer, body: unknown, shape: z.ZodType<T>): T {
  const read = shape.safeParse(body)
  if (read.success) return read.data
  throw badAnswer(answer, `unexpected shape at ${read.error.issues.map((issue) => issue.path.join('.')).join(', ')}`)
}
