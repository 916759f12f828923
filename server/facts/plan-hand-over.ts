import { planHandOver } from '#governance/change/kinds/hand-over.ts'
import type { AskPlan } from '#governance/change/kinds/ask-for-role.ts'
import type { Grant } from '#governance/grant.ts'
import type { Person } from '#governance/org.ts'
import type { Lens } from '../present/lens.ts'
import { pendingHandOver } from '../store/pending-changes.ts'
import { loadAuthority } from './load-authority.ts'
import { loadConflictFacts } from './load-conflict-facts.ts'
import { loadRouteFacts } from './load-route-facts.ts'

/** May the viewer hand her grant over to this person, and which way would that take? Nothing is written. */
export async function planHandOverTo(lens: Lens, grant: Grant, receiver: Person, reason: string): Promise<AskPlan> {
  const authority = receiver.id === lens.viewer.person.id ? lens.viewer : await loadAuthority(lens.tx, receiver)
  const route = await loadRouteFacts(lens.tx, authority, { requester: lens.viewer.person, beneficiary: receiver }, grant.scope)
  const pendingAlike = await pendingHandOver(lens.tx, grant.id)
  return planHandOver(
    {
      giver: lens.viewer,
      grant,
      ask: { authority, route, conflicts: await loadConflictFacts(lens.tx, receiver.id, lens.viewer) },
      pendingAlike,
    },
    reason,
  )
}
