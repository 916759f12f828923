import { createHash } from 'node:crypto'
import { canonicalJson } from '#governance/canonical.ts'
import type { Change, Offer, RightTerms } from '#governance/change/change.ts'
import { approvesByOffer } from '#governance/change/offer.ts'
import { decidesFor } from '#governance/change/lifecycle.ts'
import { decidersNow } from '#governance/stage.ts'
import type { PlannedOffer } from '../facts/plan-offered.ts'
import type { Call } from '../http/endpoint.ts'
import { updateChange } from '../store/changes.ts'
import { editedTo } from './edit-ask.ts'
import { announceChange, notify } from './notify.ts'
import { recordChange } from './record.ts'
import { saveDecision } from './save-decision.ts'

type Made = Omit<Offer, 'at' | 'hash'>

function hashOf({ id, version, contentHash }: Change, offer: Made, at: number): string {
  const { roleId, scope, lengthMinutes, byId } = offer
  const content = { changeId: id, version, contentHash, roleId, scope, lengthMinutes, byId, at }
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}

const termsIn = ({ roleId, scope, lengthMinutes }: RightTerms): RightTerms => ({ roleId, scope, lengthMinutes })

const evidence = (call: Call, { contentHash }: Change, offer: Made) => ({
  actorId: call.person.id,
  requestId: call.requestId,
  reason: null,
  before: contentHash,
  facts: { ...termsIn(offer), offeredBy: offer.byId },
})

/** Stands until something moves the change; the change itself is as it was. */
export async function saveOffer(call: Call, change: Change, made: Made): Promise<Change> {
  const at = call.tx.now
  const after: Change = { ...change, offer: { ...made, at, hash: hashOf(change, made, at) } }
  await updateChange(call.tx, after)
  await recordChange(call.tx, after, { action: 'change.offered', ...evidence(call, change, made) })
  await notify(call.tx, after, 'offered', [change.requesterId], `v${change.version}.${at}`)
  await announceChange(call.tx, after)
  return after
}

export async function removeOffer(call: Call, change: Change, offer: Offer, by: 'declined' | 'withdrawn'): Promise<Change> {
  const after: Change = { ...change, offer: null }
  await updateChange(call.tx, after)
  const action = by === 'declined' ? 'change.offer_declined' : 'change.offer_withdrawn'
  await recordChange(call.tx, after, { action, ...evidence(call, change, offer) })
  if (by === 'declined') await notify(call.tx, after, 'offer_declined', [offer.byId], `v${change.version}.${offer.at}`)
  await announceChange(call.tx, after)
  return after
}

/** Her request becomes exactly what was offered, and who offered it has agreed to that where she may; otherwise all of them decide anew. */
export async function takeOffer(
  call: Call,
  change: Change,
  offer: Offer,
  { input, plan, offerer }: Extract<PlannedOffer, { input: unknown }>,
): Promise<Change> {
  const edited = editedTo(call.tx, change, input, plan)
  await updateChange(call.tx, edited)
  await recordChange(call.tx, edited, { action: 'change.offer_accepted', ...evidence(call, change, offer) })
  const about = `v${edited.version}`
  await notify(call.tx, edited, 'offer_accepted', [offer.byId], about)
  const decided = change.decisions.filter(({ voided }) => !voided).map(({ deciderId }) => deciderId)
  await notify(call.tx, edited, 'voided', decided, about)
  const agrees = approvesByOffer(edited, { policy: plan.domain.policy, offerer })
  const others = decidersNow(edited).filter((id) => !agrees || id !== offer.byId)
  await notify(call.tx, edited, 'to_decide', others, `${about}.0`)
  if (agrees)
    return saveDecision(
      call,
      edited,
      { deciderId: offer.byId, forId: decidesFor(edited, offerer), answer: 'approve', reason: null },
      { byOfferOf: offer.at },
    )
  await announceChange(call.tx, edited)
  return edited
}
