import type { DeliveryView } from '#contract/change.ts'

/** A notice that did not arrive undoes nothing, and how a right is marked in DingTalk stands beside the right. */
export const bySelf = ({ kind }: DeliveryView): boolean => kind !== 'notice' && kind !== 'label_role'

/** What DingTalk did not take of a change that took place here; undefined: it took it, or may yet. */
export const undoneOf = (deliveries: readonly DeliveryView[]): DeliveryView | undefined =>
  deliveries.find((delivery) => bySelf(delivery) && delivery.state === 'needs_attention')
