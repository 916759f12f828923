import type { Grant } from '#governance/grant.ts'
import type { PersonId } from '#governance/id.ts'
import type { Tx } from '../store/database.ts'
import { revokeGrant } from '../store/grants.ts'
import { appendEntry } from '../store/log.ts'
import { pushLabel } from './push-label.ts'

type Because = 'person_left' | 'department_deleted' | 'app_retired' | 'decision_taken_back'

/** Ends a grant that is held already, without a change of its own: what it rests on is gone. `actorId` null: nobody decided that. */
export async function endGrant(tx: Tx, grant: Grant, because: Because, actorId: PersonId | null = null): Promise<void> {
  await revokeGrant(tx, grant.id, tx.now)
  await appendEntry(tx, {
    actorId,
    action: 'grant.revoked',
    objectKind: 'grant',
    objectId: grant.id,
    changeId: grant.changeId,
    requestId: null,
    facts: { personId: grant.personId, roleId: grant.roleId, because, revokedAt: tx.now },
  })
  await pushLabel(tx, grant, 'revoked')
}
