import type { Home } from '#contract/home.ts'
import type { PersonId } from '#governance/id.ts'
import { memberRecord } from '../member-record.ts'
import type { PlatformMemberDetail } from '../dingtalk/platform.ts'
import { person as personById } from '../store/directory.ts'
import { setManager, upsertMember } from '../store/member-writes.ts'
import { createSession, endSession, useSession } from '../store/sessions.ts'
import type { Tx } from '../store/database.ts'
import type { Door } from './door.ts'
import { Refusal } from './endpoint.ts'
import type { HttpContext } from './http-env.ts'
import type { Identified } from './identify.ts'
import { enterSession } from './login-entries.ts'
import { countSuccess } from './login-limits.ts'
import { hashOf, newToken } from '../token.ts'
import { absoluteMs, idleMs, presentedToken } from './session-cookie.ts'
import { stopWith } from './stop-with.ts'

export interface Opened {
  readonly token: string
  readonly home: Omit<Home, 'signature'>
}

/** Somebody who came between two readings of the directory: as the platform tells her now. */
async function bringIn(tx: Tx, fresh: PlatformMemberDetail): Promise<void> {
  const record = memberRecord(fresh)
  await upsertMember(tx, record)
  await setManager(tx, record.id, fresh.managerUserid as PersonId | null)
}

/** Always a new token, never one that the client brought (ASVS V7.2.4); the session that it replaces ends. */
export async function openSession(c: HttpContext, door: Door, { personId, fresh }: Identified): Promise<Opened> {
  const { app } = door
  const requestId = c.get('requestId')
  const token = newToken()
  const before = presentedToken(c, app.settings)
  const home = await app.database.transaction(async (tx) => {
    if (fresh) await bringIn(tx, fresh)
    const person = await personById(tx, personId)
    if (!person?.active) return stopWith({ refusal: new Refusal('person_left', [{ code: 'person_left', personId }]) })
    // A page that makes sure who is in front of it goes on with what it has: nobody came, so nothing is counted or written down.
    const goesOn = before !== null && (await useSession(tx, hashOf(before), idleMs)) === personId
    if (!goesOn) await countSuccess(tx, personId)
    if (before !== null) await endSession(tx, hashOf(before))
    await createSession(tx, hashOf(token), personId, absoluteMs)
    if (!goesOn) await enterSession(tx, { action: 'session.began', personId, requestId })
    return door.buildHome({ app, tx, person, requestId })
  })
  return { token, home }
}
