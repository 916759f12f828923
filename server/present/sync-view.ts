import type { SyncView } from '#contract/home.ts'
import type { Authority } from '#governance/authority.ts'
import { isRootOwner } from '../facts/root-owner.ts'
import { syncProgress } from '../store/sync.ts'
import type { Tx } from '../store/tx.ts'

/** How far the directory is read. How large the company is, is told to who looks after all of it. */
export async function presentSync(tx: Tx, viewer: Authority): Promise<SyncView> {
  const progress = await syncProgress(tx)
  return isRootOwner(viewer) ? progress : { ...progress, departmentsRead: 0, departmentsKnown: 0, membersRead: 0 }
}
