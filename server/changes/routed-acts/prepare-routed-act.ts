import type { Authority } from '#governance/authorize.ts'
import type { ChangeInputs } from '#governance/change/change.ts'
import { isRouted, type RoutedContent } from '#governance/change/routed-act.ts'
import type { RoutedKind } from '#governance/change/routed-kinds.ts'
import type { ChangeId } from '#governance/id.ts'
import { findChange } from '../../store/changes.ts'
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

/** Before the change itself is held: the reading of the directory takes people and departments first, and changes after. */
export async function holdForChange(tx: Tx, changeId: ChangeId): Promise<void> {
  const change = await findChange(tx, changeId)
  if (change !== null && change.status === 'pending' && isRouted(change.content)) await holdForRouted(tx, change.content)
}

export const prepareRoutedAct = (tx: Tx, authority: Authority, content: RoutedContent): Promise<RoutedAct> =>
  kindOf(content).prepare(tx, authority)
