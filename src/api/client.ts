import type { Input, Output } from '#contract/endpoints.ts'
import { routes, type EndpointName } from '#contract/routes.ts'
import { failureFrom, Offline } from './failures.ts'

export interface ClientOptions {
  /** Origin, without a slash at the end; empty for the page's own. */
  readonly base: string
  readonly fetch: typeof fetch
  /** Sent with every call, read anew each time. */
  readonly headers?: () => Readonly<Record<string, string>>
  /** Sees every answer before it is read. */
  readonly onAnswer?: (name: EndpointName, answer: Response) => void
}

export interface CallOptions {
  /** Names the intent: a retry with the same key has its effect once. */
  readonly key?: string
  readonly signal?: AbortSignal
  readonly headers?: Readonly<Record<string, string>>
}

export type Call = <K extends EndpointName>(name: K, input: Input<K>, options?: CallOptions) => Promise<Output<K>>

/** 128 random bits as text. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** These make a session; there is no person yet, or no more, to whom a key could belong. */
const keyless: readonly EndpointName[] = ['signIn', 'signOut']

interface Address {
  readonly path: string
  readonly rest: Record<string, unknown>
}

/** Names in the path are taken from the input; what is left travels in the query or the body. */
export function addressOf(pattern: string, input: Readonly<Record<string, unknown>>): Address {
  const rest = { ...input }
  const path = pattern.replace(/:(\w+)/g, (_whole, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  return { path, rest }
}

function queryOf(rest: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(rest)) {
    if (value !== undefined && value !== null) query.append(name, String(value))
  }
  const text = query.toString()
  return text && `?${text}`
}

async function bodyOf(answer: Response, signal: AbortSignal | undefined): Promise<unknown> {
  try {
    const body: unknown = await answer.json()
    return body
  } catch (fault) {
    if (signal?.aborted) throw fault // nobody waits for it any more: that is no failure to tell
    return null // a proxy's page, or an answer cut short: the status still says what it is
  }
}

export function createClient({ base, fetch, headers, onAnswer }: ClientOptions): { readonly call: Call } {
  return {
    async call<K extends EndpointName>(name: K, input: Input<K>, options: CallOptions = {}): Promise<Output<K>> {
      const { method, path: pattern } = routes[name]
      const { path, rest } = addressOf(pattern, { ...input })
      const reads = method === 'GET'
      const answer = await fetch(base + path + (reads ? queryOf(rest) : ''), {
        method,
        credentials: 'same-origin',
        redirect: 'error',
        headers: {
          'X-Remit': '1',
          ...(!reads && { 'Content-Type': 'application/json' }),
          ...(!reads && !keyless.includes(name) && { 'Idempotency-Key': options.key ?? newKey() }),
          ...headers?.(),
          ...options.headers,
        },
        ...(!reads && { body: JSON.stringify(rest) }),
        ...(options.signal && { signal: options.signal }),
      }).catch((fault: unknown) => {
        if (options.signal?.aborted) throw fault
        throw new Offline()
      })
      onAnswer?.(name, answer)
      const body = await bodyOf(answer, options.signal)
      if (!answer.ok || body === null) throw failureFrom(answer.status, body, answer.headers.get('X-Request-Id') ?? '')
      return body as Output<K>
    },
  }
}
