import type { Home } from '#contract/home.ts'
import { person as personById, upsertMember } from '../store/directory.ts'
import { createSession, endSession } from '../store/sessions.ts'
import { no } from './answer-refusal.ts'
import type { Door } from './door.ts'
import type { HttpContext } from './http-env.ts'
import type { Identified } from './identify.ts'
import { enterSession } from './login-entries.ts'
import { countSuccess } from './login-limits.ts'
import { absoluteMs, hashOf, newToken, presentedToken } from './session-cookie.ts'
import { stopWith } from './stop-with.ts'

export interface Opened {
  readonly token: string
  readonly home: Omit<Home, 'signature'>
}

/** Always a new token, never one that the client brought (ASVS V7.2.4); the session that it replaces ends. */
export async function openSession(c: HttpContext, door: Door, { personId, fresh }: Identified): Promise<Opened> {
  const { app } = door
  const requestId = c.get('requestId')
  const token = newToken()
  const before = presentedToken(c, app.settings)
  const home = await app.database.transaction(async (tx) => {
    if (fresh) await upsertMember(tx, fresh)
    const person = await personById(tx, personId)
    if (!person?.active) return stopWith(no('person_left'))
    await countSuccess(tx, personId)
    if (before !== null) await endSession(tx, hashOf(before))
    await createSession(tx, { tokenHash: hashOf(token), personId, expiresAt: tx.now + absoluteMs })
    await enterSession(tx, { action: 'session.began', personId, requestId })
    return door.buildHome({ app, tx, person, requestId })
  })
  return { token, home }
}
