import type { PersonId } from '#governance/id.ts'
import type { App } from '../application.ts'
import type { Tx } from '../store/database.ts'
import { appendEntry } from '../store/log.ts'
import type { Refusal } from './endpoint.ts'

interface What {
  readonly action: string
  readonly actorId: PersonId | null
  readonly objectKind: string
  readonly objectId: string
  readonly requestId: string
  readonly reason?: string
  readonly facts?: Readonly<Record<string, unknown>>
}

async function enter(tx: Tx, { reason, facts, ...what }: What): Promise<void> {
  await appendEntry(tx, { ...what, reason: reason ?? null, facts: facts ?? {} })
}

export interface SessionEvent {
  readonly action: 'session.began' | 'session.ended'
  readonly personId: PersonId
  readonly requestId: string
}

/** ASVS V16.3.1: who came and went, in the transaction that lets her. */
export function enterSession(tx: Tx, { action, personId, requestId }: SessionEvent): Promise<void> {
  return enter(tx, { action, actorId: personId, objectKind: 'person', objectId: personId, requestId })
}

export interface Denial {
  readonly actorId: PersonId | null
  readonly endpoint: string
  readonly requestId: string
  readonly refusal: Refusal
}

/** R12: one person of several was denied; the transaction goes on for the others. */
export function enterDenial(tx: Tx, { actorId, endpoint, requestId, refusal }: Denial): Promise<void> {
  const what = { action: 'access.denied', actorId, objectKind: 'endpoint', objectId: endpoint, requestId }
  return enter(tx, { ...what, reason: refusal.code, facts: { causes: refusal.causes } })
}

/** ASVS V16.3.2, R12: a denial rolls its transaction back, so it is written in one of its own. */
export function recordDenial(app: App, denial: Denial): Promise<void> {
  return app.database.transaction((tx) => enterDenial(tx, denial))
}

/** A sign-in that the rules refused; the causes say whom it concerned, as far as that is known. */
export function enterRefusedLogin(tx: Tx, refusal: Refusal, requestId: string): Promise<void> {
  const what = { action: 'session.refused', actorId: null, objectKind: 'session', objectId: requestId, requestId }
  return enter(tx, { ...what, reason: refusal.code, facts: { causes: refusal.causes } })
}
