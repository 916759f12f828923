import type { Change } from '#governance/change/change.ts'
import type { ConflictFinding } from '#governance/conflict-causes.ts'
import type { Grant } from '#governance/grant.ts'
import type { Tx } from '../store/database.ts'
import type { Doer } from './acts/act.ts'
import { giveGrant } from './give-grant.ts'
import { notify } from './notify.ts'

/** An approved ask becomes a grant: its clock starts at the approval. */
export async function applyAsk(tx: Tx, change: Change, given: Grant, allowed: ConflictFinding, doer: Doer): Promise<void> {
  await giveGrant(tx, change, given, allowed, doer)
  await notify(tx, change, 'approved', [change.requesterId, change.beneficiaryId], `v${change.version}`)
  await tx.announce({ topic: 'me', changeId: null, personIds: [change.beneficiaryId] })
  await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
}
