import type { Authority } from '#governance/authorize.ts'
import type { ChangeInputs } from '#governance/change/change.ts'
import type { RoutedContent } from '#governance/change/routed-act.ts'
import type { RoutedKind } from '#governance/change/routed-kinds.ts'
import type { Tx } from '../../store/database.ts'
import { routedActs } from './kinds.ts'
import type { RoutedAct } from './routed-act.ts'

/** A kind with its input, tied together; the compiler cannot follow that through a table. */
const kindOf = <K extends RoutedKind>(content: { readonly kind: K; readonly input: ChangeInputs[K] }) => ({
  hold: (tx: Tx) => routedActs[content.kind].hold(tx, content.input),
  prepare: (tx: Tx, authority: Authority) => routedActs[content.kind].prepare(tx, authority, content.input),
})

export async function holdForRouted(tx: Tx, content: RoutedContent): Promise<void> {
  await kindOf(content).hold(tx)
}

export const prepareRoutedAct = (tx: Tx, authority: Authority, content: RoutedContent): Promise<RoutedAct> =>
  kindOf(content).prepare(tx, authority)
