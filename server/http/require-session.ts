import type { Person } from '#governance/org.ts'
import type { Settings } from '../settings.ts'
import type { Tx } from '../store/database.ts'
import { person as personById } from '../store/directory.ts'
import { useSession } from '../store/sessions.ts'
import { no } from './answer-refusal.ts'
import type { HttpContext } from './http-env.ts'
import { hashOf } from '../token.ts'
import { idleMs, presentedToken } from './session-cookie.ts'
import { stopWith } from './stop-with.ts'

export interface SignedIn {
  readonly person: Person
  readonly tokenHash: string
}

/** Who calls: a session that is neither ended, nor idle, nor too old, of somebody who is still here. By the database's clock. */
export async function signedInBy(tx: Tx, token: string | null): Promise<SignedIn | null> {
  if (token === null) return null
  const tokenHash = hashOf(token)
  const personId = await useSession(tx, tokenHash, idleMs)
  const person = personId === null ? null : await personById(tx, personId)
  return person?.active ? { person, tokenHash } : null
}

/** Stops the request with 401, or with 409 when the page takes itself for somebody else (two people in two tabs). */
export async function requireSession(c: HttpContext, settings: Settings, tx: Tx): Promise<SignedIn> {
  const signedIn = await signedInBy(tx, presentedToken(c, settings))
  if (!signedIn) return stopWith(no('not_signed_in'))
  const believed = c.req.header('X-Remit-Person')
  if (believed !== undefined && believed !== signedIn.person.id) return stopWith(no('person_mismatch'))
  return signedIn
}
