import { decidesFor, mayCommand } from '#governance/change/lifecycle.ts'
import { mayApprove } from '#governance/change/proof.ts'
import { holdForChange } from '../../changes/routed-acts/prepare-routed-act.ts'
import { proofFor } from '../../changes/proof-for.ts'
import { saveDecision } from '../../changes/save-decision.ts'
import { maySeeChange } from '../../facts/may-see-change.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentChange } from '../../present/change-detail.ts'
import { createLens } from '../../present/lens.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { lockChange } from '../../store/changes.ts'

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
  const actor = await lens.actor()
  const verdict = input.answer === 'approve' ? mayApprove(change, lens.viewer, actor) : mayCommand(change, input.answer, actor)
  if (!verdict.allowed) return new Refusal('not_allowed', verdict.causes, await namesOf(lens, verdict.causes))
  if (input.answer === 'refuse' && (input.reason ?? '') === '') return new Refusal('not_allowed', [{ code: 'reason_missing' }])
  const proof = input.answer === 'approve' ? await proofFor(call, change, lens.viewer, input.proof) : null
  if (proof === 'missing') return new Refusal('proof_needed')
  const { answer, reason } = input
  const after = await saveDecision(call, change, { deciderId: call.person.id, forId: decidesFor(change, actor), answer, reason, proof })
  return presentChange(lens, after)
}
