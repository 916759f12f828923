import type { Input, Output } from '#contract/endpoints.ts'
import type { EndpointName } from '#contract/routes.ts'
import { createClient, newKey, type CallOptions } from './client.ts'
import { ApiRefusal } from './failures.ts'

/** As whom a call left, and with which of the page's sign-ins: its answer may come after the next one. */
export interface Spoken {
  readonly signIns: number
  readonly personId: string | null
}

/** What the page's client has to know about who is signed in; `src/session` gives it. */
export interface SessionPort {
  headers(): Readonly<Record<string, string>>
  spoken(): Spoken
  /** Signs in again, unless another call has done so since this one left; true when it is worth repeating it. */
  renew(because: 'not_signed_in' | 'person_mismatch', spoken: Spoken): Promise<boolean>
  onAnswer(name: EndpointName, answer: Response): void
}

/** Signing in may be answered before the page is far enough to hear of it. */
const unheard: Parameters<SessionPort['onAnswer']>[] = []

let session: SessionPort = {
  headers: () => ({}),
  spoken: () => ({ signIns: 0, personId: null }),
  renew: () => Promise.resolve(false),
  onAnswer: (...answer) => {
    unheard.push(answer)
  },
}

export function attachSession(port: SessionPort): void {
  session = port
  for (const answer of unheard.splice(0)) port.onAnswer(...answer)
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
  const spoken = session.spoken()
  try {
    return await client.call(name, input, kept)
  } catch (failure) {
    const because = renewable(failure)
    if (because === null || !(await session.renew(because, spoken))) throw failure
    return client.call(name, input, kept)
  }
}
