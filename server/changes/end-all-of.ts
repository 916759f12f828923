import type { Change } from '#governance/change/change.ts'
import { withdraw } from '#governance/change/lifecycle.ts'
import { phaseOf, type Grant } from '#governance/grant.ts'
import type { PersonId } from '#governance/id.ts'
import { lockChange, lookAnewAtWaitingFor, minePending, updateChange } from '../store/changes.ts'
import type { Tx } from '../store/database.ts'
import { grantsOf, lockGrant } from '../store/grants.ts'
import { endSessionsOf } from '../store/sessions.ts'
import { endGrant } from './end-grant.ts'
import { announceChange } from './notify.ts'
import { recordChange } from './record.ts'

const most = 1_000

/** What somebody has and asks for, held until the commit: a decision under way is over by then, and what came of it is among it. */
export interface Possessions {
  readonly personId: PersonId
  readonly changes: readonly Change[]
  readonly grants: readonly Grant[]
}

/** Before anything is written down: the head of the log is the last thing that a transaction takes hold of. */
export async function takeAllOf(tx: Tx, personId: PersonId): Promise<Possessions> {
  const changes: Change[] = []
  for (const { id } of (await minePending(tx, personId, { cursor: null, limit: most })).rows) {
    const change = await lockChange(tx, id)
    if (change?.status === 'pending') changes.push(change)
  }
  await lookAnewAtWaitingFor(tx, personId)
  const grants: Grant[] = []
  for (const { id } of await grantsOf(tx, personId)) {
    const grant = await lockGrant(tx, id)
    if (grant !== null && phaseOf(grant, tx.now) !== 'ended') grants.push(grant)
  }
  return { personId, changes, grants }
}

/** A leaver keeps nothing: her sessions, her grants, and what she asked for or was asked for her. */
export async function endAllOf(tx: Tx, { personId, changes, grants }: Possessions): Promise<void> {
  await endSessionsOf(tx, personId)
  for (const grant of grants) await endGrant(tx, grant, 'person_left')
  for (const change of changes) {
    const after = withdraw(change, tx.now)
    await updateChange(tx, after)
    await recordChange(tx, after, {
      action: 'change.withdrawn',
      actorId: null,
      requestId: null,
      reason: null,
      before: change.contentHash,
      facts: { because: 'person_left' },
    })
    await announceChange(tx, after)
  }
}
