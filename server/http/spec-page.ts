import type { TestRemit } from '#tests/kit/remit.ts'

export interface Sent {
  readonly method?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** The address that the socket would show. */
  readonly from?: string
}
export interface Heard {
  readonly status: number
  readonly code: string | null
  readonly fields: Readonly<Record<string, string>>
  readonly causes: readonly unknown[]
  readonly json: Readonly<Record<string, unknown>>
  readonly headers: Headers
}

const origin = 'http://127.0.0.1:5180'

function field(bag: unknown, name: string): unknown {
  return typeof bag === 'object' && bag !== null ? Object.entries(bag).find(([key]) => key === name)?.[1] : undefined
}

/** One request as our own page would send it, unless a header says otherwise. For specs of this room only. */
export async function send(
  hono: TestRemit['hono'],
  path: string,
  { method = 'GET', body, headers = {}, from = '127.0.0.1' }: Sent = {},
): Promise<Heard> {
  const ours: Record<string, string> = method === 'GET' ? {} : { 'Content-Type': 'application/json', 'X-Remit': '1', Origin: origin }
  const answer = await hono.request(
    `${origin}${path}`,
    {
      method,
      headers: { ...ours, ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    },
    { incoming: { socket: { remoteAddress: from } } },
  )
  const text = await answer.text()
  const json: unknown = answer.headers.get('Content-Type')?.startsWith('application/json') ? JSON.parse(text) : {}
  const error = field(json, 'error')
  const code = field(error, 'code')
  const causes = field(error, 'causes')
  return {
    status: answer.status,
    code: typeof code === 'string' ? code : null,
    fields: Object.fromEntries(Object.entries(field(error, 'fields') ?? {}).map(([key, value]) => [key, String(value)])),
    causes: Array.isArray(causes) ? causes : [],
    json: typeof json === 'object' && json !== null ? Object.fromEntries(Object.entries(json)) : {},
    headers: answer.headers,
  }
}

interface CodeFor {
  readonly clientId?: string
  readonly corpId?: string
}

/** A code as the DingTalk client gets it for the person who holds it. */
export function codeFor({ simulator }: TestRemit, userid: string, { clientId, corpId }: CodeFor = {}): string {
  const { settings, seed, clock, authCodes } = simulator.world
  return authCodes.issue({ kind: 'jsapi', userid, clientId: clientId ?? settings.appKey, corpId: corpId ?? seed.corpId }, clock.now())
}

export const signInWith = (remit: TestRemit, code: string, rest: Omit<Sent, 'method' | 'body'> = {}): Promise<Heard> =>
  send(remit.hono, '/api/auth/dingtalk', { method: 'POST', body: { code }, ...rest })

/** The Cookie header that a browser would send after this answer. */
export const cookieOf = (heard: Heard): string =>
  heard.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
