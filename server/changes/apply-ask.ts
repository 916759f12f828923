import type { Change } from '#governance/change/change.ts'
import { grantFromAsk } from '#governance/change/kinds/ask-for-role.ts'
import type { PersonId } from '#governance/id.ts'
import type { Tx } from '../store/database.ts'
import { insertGrant } from '../store/grants.ts'
import { newGrantId } from './new-id.ts'
import { notify } from './notify.ts'
import { pushLabel } from './push-label.ts'
import { recordChange } from './record.ts'

/** An approved ask becomes a grant: its clock starts at the approval. */
export async function applyAsk(tx: Tx, change: Change, actorId: PersonId, requestId: string): Promise<void> {
  const grant = grantFromAsk(change, newGrantId(), tx.now)
  await insertGrant(tx, grant)
  await recordChange(tx, change, {
    action: 'grant.given',
    actorId,
    requestId,
    reason: null,
    before: null,
    facts: {
      grantId: grant.id,
      personId: grant.personId,
      roleId: grant.roleId,
      scope: grant.scope,
      fromAt: grant.fromAt,
      untilAt: grant.untilAt,
    },
  })
  // One that begins later is pushed when it begins: an effect that waits for its day would hold up every revocation behind it.
  if (grant.fromAt <= tx.now) await pushLabel(tx, grant, 'given')
  await notify(tx, change, 'approved', [change.requesterId, change.beneficiaryId], `v${change.version}`)
  await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
}
