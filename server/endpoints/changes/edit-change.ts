import type { Parsed, RefusalOf } from '#contract/endpoints.ts'
import { mayCommand } from '#governance/change/lifecycle.ts'
import { editedTo } from '../../changes/edit-ask.ts'
import { saveEdited } from '../../changes/save-edited.ts'
import { planEdited } from '../../facts/plan-edited.ts'
import { Refusal, type Call, type Endpoint } from '../../http/endpoint.ts'
import { presentChange } from '../../present/change-detail.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { askFromInput } from '../asks/ask-input.ts'
import { holdVersion, type Seen } from './see-change.ts'

/** Judges and stores the next version of what was shown (R3); what the change looks like afterwards is presented apart. */
export async function editShown(call: Call, parsed: Parsed<'editChange'>): Promise<Seen | Refusal<RefusalOf<'editChange'>>> {
  const held = await holdVersion(call, parsed)
  if (held instanceof Refusal) return held
  const { lens, change } = held
  const verdict = mayCommand(change, 'edit', call.person)
  if (!verdict.allowed || change.content.kind !== 'ask_for_role')
    return new Refusal('not_allowed', verdict.causes, await namesOf(lens, verdict.causes))
  const input = askFromInput({ ...parsed, roleId: change.content.input.roleId }, lens.viewer.tree)
  const plan = await planEdited(call.tx, change, lens.viewer, input)
  if (plan === null) return new Refusal('not_allowed', [{ code: 'person_left', personId: change.beneficiaryId }])
  if (!plan.verdict.allowed || plan.domain === null)
    return new Refusal('not_allowed', plan.verdict.causes, await namesOf(lens, plan.verdict.causes))
  const after = editedTo(call.tx, change, input, { ...plan, domain: plan.domain })
  await saveEdited(call.tx, change, after, { actorId: call.person.id, requestId: call.requestId })
  return { lens, change: after }
}

export const editChange: Endpoint<'editChange'> = async (call, parsed) => {
  const edited = await editShown(call, parsed)
  return edited instanceof Refusal ? edited : presentChange(edited.lens, edited.change)
}
