import type { Change } from '#governance/change/change.ts'
import { grantFromAsk } from '#governance/change/kinds/ask-for-role.ts'
import type { PersonId } from '#governance/id.ts'
import type { Tx } from '../store/database.ts'
import { giveGrant } from './give-grant.ts'
import { newGrantId } from './new-id.ts'
import { notify } from './notify.ts'

/** An approved ask becomes a grant: its clock starts at the approval. */
export async function applyAsk(tx: Tx, change: Change, actorId: PersonId, requestId: string): Promise<void> {
  await giveGrant(tx, change, grantFromAsk(change, newGrantId(), tx.now), actorId, requestId)
  await notify(tx, change, 'approved', [change.requesterId, change.beneficiaryId], `v${change.version}`)
  await tx.announce({ topic: 'me', changeId: null, personIds: [change.beneficiaryId] })
  await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
}
