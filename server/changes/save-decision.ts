import type { Change, Decision } from '#governance/change/change.ts'
import { decide, fail } from '#governance/change/lifecycle.ts'
import { restsUntil } from '#governance/change/kinds/recover-factor.ts'
import { takesProof } from '#governance/change/proof.ts'
import { isRouted } from '#governance/change/routed-act.ts'
import type { PersonId } from '#governance/id.ts'
import { decidersNow } from '#governance/stage.ts'
import type { Call } from '../http/endpoint.ts'
import { tellOwner } from '../second-factor/tell-owner.ts'
import { allDomains } from '../store/domains.ts'
import { insertDecision, updateChange } from '../store/changes.ts'
import { announceChange, notify } from './notify.ts'
import { recordChange } from './record.ts'
import { applySettlement, settleRoutedAct, type Settlement } from './routed-acts/settle-routed-act.ts'
import { settleAsk } from './settle-ask.ts'
import { settleHandOver } from './settle-hand-over.ts'

type Answer = Pick<Decision, 'deciderId' | 'answer' | 'reason' | 'proof'> & Partial<Pick<Decision, 'forId'>>

async function tell(call: Call, before: Change, change: Change): Promise<void> {
  if (change.status === 'refused')
    await notify(call.tx, change, 'refused', [change.requesterId, change.beneficiaryId], `v${change.version}`)
  // whoever decides beside her was asked when she was
  if (change.status === 'pending' && change.stage !== before.stage)
    await notify(call.tx, change, 'to_decide', decidersNow(change), `v${change.version}.${change.stage}`)
  const untilAt = restsUntil(change)
  if (untilAt !== null)
    await tellOwner(call.tx, { kind: 'recovery_rests', personId: change.beneficiaryId, untilAt, about: `${change.id}:${untilAt}` })
}

/** Whoever calls without having asked for a proof gets a fault, never a decision. */
async function demandProof({ tx }: Call, change: Change, { answer, proof }: Answer): Promise<void> {
  if (answer !== 'approve' || proof) return
  if (takesProof(change, { domains: await allDomains(tx) })) throw new Error('a yes to this change takes a proof')
}

/** null: there is nothing to carry out yet, or nothing that could fail. */
async function settle(call: Call, decided: Change, deciderId: PersonId): Promise<Settlement | null> {
  if (decided.status !== 'applied') return null
  if (decided.content.kind === 'ask_for_role') return settleAsk(call.tx, decided, decided.content.input, deciderId)
  if (decided.content.kind === 'hand_over') return settleHandOver(call.tx, decided, decided.content.input)
  if (!isRouted(decided.content)) return null
  return settleRoutedAct(call.tx, decided, decided.content)
}

/** One answer to a change that is held and was judged: what it comes to is stored, recorded, told and carried out. */
export async function saveDecision(
  call: Call,
  before: Change,
  answer: Answer,
  facts: Readonly<Record<string, unknown>> = {},
): Promise<Change> {
  await demandProof(call, before, answer)
  const decided = decide(before, { ...answer, decidedAt: call.tx.now })
  const made = decided.decisions.at(-1)
  if (made === undefined) throw new Error('a decision was made, and there is none')
  const settlement = await settle(call, decided, answer.deciderId)
  const after = settlement !== null && settlement.causes !== null ? fail(decided) : decided
  await insertDecision(call.tx, after, made)
  await updateChange(call.tx, after)
  await recordChange(call.tx, after, {
    action: answer.answer === 'approve' ? 'change.approved' : 'change.refused',
    actorId: answer.deciderId,
    onBehalfOf: made.forId,
    requestId: call.requestId,
    reason: answer.reason,
    before: before.contentHash,
    facts: { stage: made.stage, seat: made.seat, ...(answer.proof && { proof: answer.proof }), ...facts },
  })
  await tell(call, before, after)
  if (settlement !== null) await applySettlement(call.tx, after, settlement, call.requestId)
  await announceChange(call.tx, after)
  return after
}
