import type { Authority } from '#governance/authorize.ts'
import type { AskForRoleInput, Change, Offer, RightTerms } from '#governance/change/change.ts'
import { edit, type Actor } from '#governance/change/lifecycle.ts'
import type { AskPlan } from '#governance/change/kinds/ask-for-role.ts'
import { offeredInput, outcomeOf, type OfferOutcome } from '#governance/change/offer.ts'
import { refuse, type Verdict } from '#governance/verdict.ts'
import type { Lens } from '../present/lens.ts'
import type { Tx } from '../store/database.ts'
import { person } from '../store/directory.ts'
import { loadActor } from './load-actor.ts'
import { loadAuthority } from './load-authority.ts'
import { planEdited } from './plan-edited.ts'

type Planned = AskPlan & { readonly domain: NonNullable<AskPlan['domain']> }
export type PlannedOffer =
  | { readonly causes: Verdict['causes']; readonly plan: null }
  | { readonly input: AskForRoleInput; readonly plan: Planned; readonly offerer: Actor }

/** The requester's authority: it is her request that would be edited. */
export async function askerOf({ tx, viewer }: Pick<Lens, 'tx' | 'viewer'>, { requesterId }: Change): Promise<Authority | null> {
  if (viewer.person.id === requesterId) return viewer
  const requester = await person(tx, requesterId)
  return requester === null ? null : loadAuthority(tx, requester)
}

/** What taking this instead would come to, as things stand now. */
export async function planOffered(
  tx: Tx,
  change: Change,
  asker: Authority | null,
  offered: RightTerms & Pick<Offer, 'byId'>,
): Promise<PlannedOffer> {
  const { content } = change
  if (content.kind !== 'ask_for_role') return { ...refuse({ code: 'edit_impossible' }), plan: null }
  const input = offeredInput(content.input, offered, tx.now)
  const plan = asker === null ? null : await planEdited(tx, change, asker, input)
  if (plan === null) return { ...refuse({ code: 'person_left', personId: change.requesterId }), plan: null }
  const { verdict, domain } = plan
  if (!verdict.allowed || domain === null) return { causes: verdict.causes, plan: null }
  return {
    input,
    plan: { ...plan, domain },
    offerer: await loadActor(tx, (await person(tx, offered.byId)) ?? { id: offered.byId, active: false }),
  }
}

/** null: it cannot be taken. */
export function outcomeOfOffer(tx: Tx, change: Change, planned: PlannedOffer): OfferOutcome | null {
  if (planned.plan === null) return null
  const { risk, stages, domain } = planned.plan
  const content = { kind: 'ask_for_role' as const, input: planned.input }
  // the hash is over what will be sent, not over what might be
  const to = { content, contentHash: '', risk, stages, domainId: domain.id, policyVersion: domain.policy.version }
  return outcomeOf(edit(change, to, tx.now), { policy: domain.policy, offerer: planned.offerer })
}
