import type { Grant } from '#governance/grant.ts'
import type { Tx } from '../store/database.ts'
import { revokeGrant } from '../store/grants.ts'
import { appendEntry } from '../store/log.ts'
import { pushLabel } from './push-label.ts'

/** Ends a grant that is held already, without a change of its own and without anybody who decided it: what it rests on is gone. */
export async function endGrant(tx: Tx, grant: Grant, because: 'person_left' | 'department_deleted'): Promise<void> {
  await revokeGrant(tx, grant.id, tx.now)
  await appendEntry(tx, {
    actorId: null,
    action: 'grant.revoked',
    objectKind: 'grant',
    objectId: grant.id,
    changeId: grant.changeId,
    requestId: null,
    facts: { personId: grant.personId, roleId: grant.roleId, because, revokedAt: tx.now },
  })
  await pushLabel(tx, grant, 'revoked')
}
