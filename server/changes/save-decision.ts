import type { Change, Decision } from '#governance/change/change.ts'
import { decide, fail } from '#governance/change/lifecycle.ts'
import { isRouted } from '#governance/change/routed-act.ts'
import type { PersonId } from '#governance/id.ts'
import { decidersNow } from '#governance/stage.ts'
import type { Call } from '../http/endpoint.ts'
import { insertDecision, updateChange } from '../store/changes.ts'
import { applyAsk } from './apply-ask.ts'
import { announceChange, notify } from './notify.ts'
import { recordChange } from './record.ts'
import { applySettlement, settleRoutedAct, type Settlement } from './routed-acts/settle-routed-act.ts'
import { settleHandOver } from './settle-hand-over.ts'

type Answer = Pick<Decision, 'deciderId' | 'answer' | 'reason'>

async function tell(call: Call, before: Change, change: Change, deciderId: PersonId): Promise<void> {
  if (change.status === 'refused')
    await notify(call.tx, change, 'refused', [change.requesterId, change.beneficiaryId], `v${change.version}`)
  // whoever decides beside her was asked when she was
  if (change.status === 'pending' && change.stage !== before.stage)
    await notify(call.tx, change, 'to_decide', decidersNow(change), `v${change.version}.${change.stage}`)
  if (change.status === 'applied' && change.content.kind === 'ask_for_role') await applyAsk(call.tx, change, deciderId, call.requestId)
}

/** null: there is nothing to carry out yet, or it is not an act. */
async function settle(call: Call, decided: Change): Promise<Settlement | null> {
  if (decided.status !== 'applied') return null
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
  const { deciderId } = answer
  const decided = decide(before, { ...answer, decidedAt: call.tx.now })
  const made = decided.decisions.at(-1)
  if (made === undefined) throw new Error('a decision was made, and there is none')
  const settlement = await settle(call, decided)
  const after = settlement !== null && settlement.causes !== null ? fail(decided) : decided
  await insertDecision(call.tx, after, made)
  await updateChange(call.tx, after)
  await recordChange(call.tx, after, {
    action: answer.answer === 'approve' ? 'change.approved' : 'change.refused',
    actorId: deciderId,
    requestId: call.requestId,
    reason: answer.reason,
    before: before.contentHash,
    facts: { stage: made.stage, seat: made.seat, ...facts },
  })
  await tell(call, before, after, deciderId)
  if (settlement !== null) await applySettlement(call.tx, after, settlement, call.requestId)
  await announceChange(call.tx, after)
  return after
}
