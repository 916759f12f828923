import type { OfferView } from '#contract/offer.ts'
import type { Change } from '#governance/change/change.ts'
import { mayAnswerOffer, mayWithdrawOffer } from '#governance/change/offer.ts'
import { refuse } from '#governance/verdict.ts'
import { askerOf, outcomeOfOffer, planOffered } from '../facts/plan-offered.ts'
import type { Lens } from './lens.ts'
import { presentScope } from './scope-view.ts'
import { presentVerdict } from './verdict-view.ts'

/** The smaller right that stands to be taken, and what would come of it now. */
export async function presentOffer(lens: Lens, change: Change): Promise<OfferView | null> {
  const { offer, status } = change
  if (offer === null || status !== 'pending') return null
  await lens.meet([offer.byId])
  const planned = await planOffered(lens.tx, change, await askerOf(lens, change), offer)
  const answers = mayAnswerOffer(change, lens.viewer.person)
  const accept = answers.allowed && planned.plan === null ? refuse(...planned.causes) : answers
  return {
    by: lens.brief(offer.byId),
    at: offer.at,
    hash: offer.hash,
    roleId: offer.roleId,
    scope: await presentScope(lens, offer.scope),
    lengthMinutes: offer.lengthMinutes,
    leadsTo: outcomeOfOffer(lens.tx, change, planned),
    can: {
      accept: await presentVerdict(lens, accept),
      decline: await presentVerdict(lens, answers),
      withdraw: await presentVerdict(lens, mayWithdrawOffer(change, lens.viewer.person)),
    },
  }
}
