import { routedKinds } from './routed-kinds.ts'
import type { ChangeKind } from './change.ts'

/** The kinds on which others decide: only these ever stand in an inbox. */
export const waitingKinds = ['ask_for_role', 'hand_over', ...routedKinds, 'recover_factor'] as const satisfies readonly ChangeKind[]
export type WaitingKind = (typeof waitingKinds)[number]

/** In which order what waits is read. */
export const waitOrders = ['longest', 'newest'] as const
export type WaitOrder = (typeof waitOrders)[number]
