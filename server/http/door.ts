import type { Home } from '#contract/home.ts'
import type { App } from '../application.ts'
import type { Tx } from '../store/database.ts'
import { no } from './answer-refusal.ts'
import type { Drawer } from './drawer.ts'
import type { Call } from './endpoint.ts'
import type { HttpContext } from './http-env.ts'
import type { RequestRate } from './request-rate.ts'
import { requireSession, type SignedIn } from './require-session.ts'
import { stopWith } from './stop-with.ts'

/** What everything behind the socket works with; made once by createApp. */
export interface Door {
  readonly app: App
  readonly rate: RequestRate
  readonly addressOf: (c: HttpContext) => string
  readonly drawer: Drawer
  readonly buildHome: (call: Call) => Promise<Omit<Home, 'signature'>>
}

/** Session first, so that without one every call is answered alike, whatever it carries. */
export async function admitted(c: HttpContext, door: Door, tx: Tx): Promise<SignedIn> {
  const signedIn = await requireSession(c, door.app.settings, tx)
  if (!door.rate.take(signedIn.person.id, performance.now())) stopWith(no('too_many_requests', { retryAfterSeconds: 1 }))
  return signedIn
}
