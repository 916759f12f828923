import type { Change } from '#governance/change/change.ts'
import type { RoutedContent } from '#governance/change/routed-act.ts'
import type { Cause } from '#governance/verdict.ts'
import { loadAuthority } from '../../facts/load-authority.ts'
import type { Tx } from '../../store/database.ts'
import { person } from '../../store/directory.ts'
import type { Doer } from '../acts/act.ts'
import { notify } from '../notify.ts'
import { recordChange } from '../record.ts'
import { prepareRoutedAct } from './prepare-routed-act.ts'

/** What the last approval sets off: the act, or the reasons why it cannot take place any more. */
export type Settlement =
  | { readonly causes: readonly Cause[] }
  | { readonly carryOut: (change: Change, doer: Doer) => Promise<void>; readonly causes: null }

/**
 * Everybody agreed to what was so when it was sent. Whether it still is, is asked again: does she who sent it hold the right,
 * is the member or the department still there and as it was.
 */
export async function settleRoutedAct(tx: Tx, change: Change, content: RoutedContent): Promise<Settlement> {
  const actor = await person(tx, change.requesterId)
  if (actor === null) return { causes: [{ code: 'person_left', personId: change.requesterId }] }
  const act = await prepareRoutedAct(tx, await loadAuthority(tx, actor), content)
  return act.may.allowed ? { carryOut: await act.take(), causes: null } : { causes: act.may.causes }
}

/** Written down after the decision itself. It is the act of the one who sent it; the decider only agreed. */
export async function applySettlement(tx: Tx, change: Change, settlement: Settlement, requestId: string): Promise<void> {
  if (settlement.causes === null) {
    await settlement.carryOut(change, { actorId: change.requesterId, requestId })
    await notify(tx, change, 'approved', [change.requesterId], `v${change.version}`)
    return
  }
  await recordChange(tx, change, {
    action: 'change.failed',
    actorId: null,
    requestId,
    reason: null,
    before: null,
    facts: { causes: settlement.causes },
  })
  await notify(tx, change, 'failed', [change.requesterId, change.beneficiaryId], `v${change.version}`)
}
