import type { Change } from '#governance/change/change.ts'
import type { Grant } from '#governance/grant.ts'
import type { PersonId } from '#governance/id.ts'
import type { Tx } from '../store/database.ts'
import { revokeGrant } from '../store/grants.ts'
import { notify } from './notify.ts'
import { pushLabel } from './push-label.ts'
import { recordChange } from './record.ts'

/** Ends one grant now; other grants of the same person stand as they are. */
export async function applyRevoke(
  tx: Tx,
  change: Change,
  grant: Grant,
  actorId: PersonId,
  requestId: string,
  reason: string,
): Promise<void> {
  await revokeGrant(tx, grant.id, tx.now)
  await recordChange(tx, change, {
    action: 'grant.revoked',
    actorId,
    requestId,
    reason,
    before: null,
    facts: { grantId: grant.id, personId: grant.personId, roleId: grant.roleId, revokedAt: tx.now },
  })
  await pushLabel(tx, grant, 'revoked')
  if (grant.personId !== actorId) await notify(tx, change, 'revoked', [grant.personId], grant.id)
  await tx.announce({ topic: 'me', changeId: null, personIds: [grant.personId] })
  await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
}
