import type { Change, Decision } from '#governance/change/change.ts'
import { decide, fail, mayCommand } from '#governance/change/lifecycle.ts'
import { isRouted } from '#governance/change/routed-act.ts'
import { decidersNow } from '#governance/stage.ts'
import { applyAsk } from '../../changes/apply-ask.ts'
import { settleHandOver } from '../../changes/settle-hand-over.ts'
import { announceChange, notify } from '../../changes/notify.ts'
import { recordChange } from '../../changes/record.ts'
import { holdForChange } from '../../changes/routed-acts/prepare-routed-act.ts'
import { applySettlement, settleRoutedAct, type Settlement } from '../../changes/routed-acts/settle-routed-act.ts'
import { maySeeChange } from '../../facts/may-see-change.ts'
import { Refusal, type Call, type Endpoint } from '../../http/endpoint.ts'
import { presentChange } from '../../present/change-detail.ts'
import { createLens } from '../../present/lens.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { insertDecision, lockChange, updateChange } from '../../store/changes.ts'

type Answer = Pick<Decision, 'answer' | 'reason'>

async function tell(call: Call, change: Change): Promise<void> {
  if (change.status === 'refused')
    await notify(call.tx, change, 'refused', [change.requesterId, change.beneficiaryId], `v${change.version}`)
  if (change.status === 'pending') await notify(call.tx, change, 'to_decide', decidersNow(change), `v${change.version}.${change.stage}`)
  if (change.status === 'applied' && change.content.kind === 'ask_for_role') await applyAsk(call.tx, change, call.person.id, call.requestId)
}

/** null: there is nothing to carry out yet, or it is not an act. */
async function settle(call: Call, decided: Change): Promise<Settlement | null> {
  if (decided.status !== 'applied') return null
  if (decided.content.kind === 'hand_over') return settleHandOver(call.tx, decided, decided.content.input)
  if (!isRouted(decided.content)) return null
  return settleRoutedAct(call.tx, decided, decided.content)
}

async function save(call: Call, before: Change, answer: Answer): Promise<Change> {
  const decided = decide(before, { deciderId: call.person.id, answer: answer.answer, reason: answer.reason, decidedAt: call.tx.now })
  const settlement = await settle(call, decided)
  const after = settlement !== null && settlement.causes !== null ? fail(decided) : decided
  await insertDecision(call.tx, after.id, {
    stage: before.stage,
    deciderId: call.person.id,
    ...answer,
    decidedAt: call.tx.now,
    version: before.version,
    contentHash: before.contentHash,
    voided: false,
  })
  await updateChange(call.tx, after)
  await recordChange(call.tx, after, {
    action: answer.answer === 'approve' ? 'change.approved' : 'change.refused',
    actorId: call.person.id,
    requestId: call.requestId,
    reason: answer.reason,
    before: before.contentHash,
    facts: { stage: before.stage },
  })
  await tell(call, after)
  if (settlement !== null) await applySettlement(call.tx, after, settlement, call.requestId)
  await announceChange(call.tx, after)
  return after
}

export const decideChange: Endpoint<'decideChange'> = async (call, input) => {
  if (input.answer === 'approve') await holdForChange(call.tx, input.changeId)
  // R2: the row is locked before anything is judged, so that of two deciders the second sees what the first did.
  const change = await lockChange(call.tx, input.changeId)
  if (change === null) return new Refusal('not_found')
  const lens = await createLens(call.tx, call.person)
  if (!(await maySeeChange(lens, change))) return new Refusal('not_found')
  if (change.status !== 'pending') return new Refusal('change_not_pending', [{ code: 'change_not_pending', status: change.status }])
  // R3: what was shown is what is decided; after an edit the decision is refused, not reinterpreted.
  if (change.version !== input.version || change.contentHash !== input.contentHash) return new Refusal('change_moved')
  const verdict = mayCommand(change, input.answer, call.person)
  if (!verdict.allowed) return new Refusal('not_allowed', verdict.causes, await namesOf(lens, verdict.causes))
  if (input.answer === 'refuse' && (input.reason ?? '') === '') return new Refusal('not_allowed', [{ code: 'reason_missing' }])
  const after = await save(call, change, { answer: input.answer, reason: input.reason })
  return presentChange(lens, after)
}
