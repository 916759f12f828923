import type { ChangeId } from '#governance/id.ts'
import { deliveriesOf, type DeliveryState } from '../store/outbox.ts'
import type { Tx } from '../store/database.ts'

/** Whether DingTalk refused it or could not be had to do it: what Remit holds has then gone back to what DingTalk has. */
export const isLost = ({ state, lastError }: DeliveryState): boolean => state === 'parked' && lastError !== 'changed_natively'

/** Those of these acts that DingTalk did not do. */
export async function lostActs(tx: Tx, changeIds: readonly ChangeId[]): Promise<ReadonlySet<ChangeId>> {
  const deliveries = await deliveriesOf(tx, changeIds)
  return new Set(changeIds.filter((id) => deliveries.get(id)?.some(isLost)))
}
