import type { RecoveryView } from '#contract/recovery.ts'
import { restsUntil } from '#governance/change/kinds/recover-factor.ts'
import { pendingRecovery } from '../store/recoveries.ts'
import type { Lens } from './lens.ts'

/** That somebody has asked, in the viewer's name, for her second factor to be taken away; null: nobody has. */
export async function presentRecovery({ tx, viewer }: Lens): Promise<RecoveryView | null> {
  const change = await pendingRecovery(tx, viewer.person.id)
  return change === null ? null : { changeId: change.id, untilAt: restsUntil(change) }
}
