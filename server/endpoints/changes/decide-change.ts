import type { Parsed, RefusalOf } from '#contract/endpoints.ts'
import { decidesFor, mayCommand } from '#governance/change/lifecycle.ts'
import { mayApprove } from '#governance/change/proof.ts'
import { holdForYes } from '../../changes/hold-for-yes.ts'
import { proofFor } from '../../changes/proof-for.ts'
import { saveDecision } from '../../changes/save-decision.ts'
import { Refusal, type Call, type Endpoint } from '../../http/endpoint.ts'
import { presentChange } from '../../present/change-detail.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { holdShown, type Seen } from './see-change.ts'

/** Judges and stores the answer to what was shown (R2, R3); what the change looks like afterwards is presented apart. */
export async function answerShown(call: Call, input: Parsed<'decideChange'>): Promise<Seen | Refusal<RefusalOf<'decideChange'>>> {
  if (input.answer === 'approve') await holdForYes(call.tx, input.changeId)
  const held = await holdShown(call, input)
  if (held instanceof Refusal) return held
  const { lens, change } = held
  const actor = await lens.actor()
  const verdict = input.answer === 'approve' ? mayApprove(change, lens.viewer, actor) : mayCommand(change, input.answer, actor)
  if (!verdict.allowed) return new Refusal('not_allowed', verdict.causes, await namesOf(lens, verdict.causes))
  if (input.answer === 'refuse' && (input.reason ?? '') === '') return new Refusal('not_allowed', [{ code: 'reason_missing' }])
  const proof = input.answer === 'approve' ? await proofFor(call, change, lens.viewer, input.proof) : null
  if (proof === 'missing') return new Refusal('proof_needed')
  const { answer, reason } = input
  const after = await saveDecision(call, change, { deciderId: call.person.id, forId: decidesFor(change, actor), answer, reason, proof })
  return { lens, change: after }
}

export const decideChange: Endpoint<'decideChange'> = async (call, input) => {
  const answered = await answerShown(call, input)
  return answered instanceof Refusal ? answered : presentChange(answered.lens, answered.change)
}
