import type { Input, Output } from '#contract/endpoints.ts'
import type { EndpointName } from '#contract/routes.ts'
import { createClient, newKey, type CallOptions } from './client.ts'
import { ApiRefusal } from './failures.ts'

/** What the page's client has to know about who is signed in; `src/session` gives it. */
export interface SessionPort {
  headers(): Readonly<Record<string, string>>
  /** Signs in again; true when it is worth repeating the call. */
  renew(because: 'not_signed_in' | 'person_mismatch'): Promise<boolean>
  onAnswer(name: EndpointName, answer: Response): void
}

let session: SessionPort = { headers: () => ({}), renew: () => Promise.resolve(false), onAnswer: () => undefined }

export function attachSession(port: SessionPort): void {
  session = port
}

const client = createClient({
  base: '',
  fetch: (...request) => fetch(...request),
  headers: () => session.headers(),
  onAnswer: (name, answer) => {
    session.onAnswer(name, answer)
  },
})

function renewable(failure: unknown): 'not_signed_in' | 'person_mismatch' | null {
  if (!(failure instanceof ApiRefusal)) return null
  return failure.code === 'not_signed_in' || failure.code === 'person_mismatch' ? failure.code : null
}

/** Once, without asking for a new session when there is none: for signing in itself. */
export const callOnce = client.call

/**
 * One call of our API. When the session has run out the page signs in silently and repeats the call once, with the same key,
 * so that nothing happens twice.
 */
export async function call<K extends EndpointName>(name: K, input: Input<K>, options: CallOptions = {}): Promise<Output<K>> {
  const kept: CallOptions = { ...options, key: options.key ?? newKey() }
  try {
    return await client.call(name, input, kept)
  } catch (failure) {
    const because = renewable(failure)
    if (because === null || !(await session.renew(because))) throw failure
    return client.call(name, input, kept)
  }
}
