import { withdraw } from '#governance/change/lifecycle.ts'
import { phaseOf } from '#governance/grant.ts'
import type { PersonId } from '#governance/id.ts'
import { minePending, updateChange } from '../store/changes.ts'
import type { Tx } from '../store/database.ts'
import { grantsOf, revokeGrant } from '../store/grants.ts'
import { appendEntry } from '../store/log.ts'
import { endSessionsOf } from '../store/sessions.ts'
import { announceChange } from './notify.ts'
import { pushLabel } from './push-label.ts'
import { recordChange } from './record.ts'

const most = 1_000

/** A leaver keeps nothing: her sessions, her grants, and what she asked for or was asked for her. */
export async function endAllOf(tx: Tx, personId: PersonId): Promise<void> {
  await endSessionsOf(tx, personId)
  for (const grant of await grantsOf(tx, personId)) {
    if (phaseOf(grant, tx.now) === 'ended') continue
    await revokeGrant(tx, grant.id, tx.now)
    await appendEntry(tx, {
      actorId: null,
      action: 'grant.revoked',
      objectKind: 'grant',
      objectId: grant.id,
      changeId: grant.changeId,
      requestId: null,
      facts: { personId, roleId: grant.roleId, because: 'person_left', revokedAt: tx.now },
    })
    await pushLabel(tx, grant, 'revoked')
  }
  const pending = await minePending(tx, personId, { cursor: null, limit: most })
  for (const change of pending.rows) {
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
