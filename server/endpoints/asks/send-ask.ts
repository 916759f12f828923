import { planAsk } from '#governance/change/kinds/ask-for-role.ts'
import { saveSent } from '../../changes/save-sent.ts'
import { loadAskFacts } from '../../facts/load-ask-facts.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentChange } from '../../present/change-detail.ts'
import { createLens } from '../../present/lens.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { lockPerson } from '../../store/directory.ts'
import { askFromInput } from './ask-input.ts'

export const sendAsk: Endpoint<'sendAsk'> = async (call, parsed) => {
  // As she is now that her row is held: the reading of the directory may just have found that she left.
  const asker = (await lockPerson(call.tx, call.person.id)) ?? call.person
  const lens = await createLens(call.tx, asker)
  const input = askFromInput(parsed, lens.viewer.tree)
  const plan = planAsk(await loadAskFacts(call.tx, lens.viewer, lens.viewer, input), input)
  if (!plan.verdict.allowed || plan.domain === null)
    return new Refusal('not_allowed', plan.verdict.causes, await namesOf(lens, plan.verdict.causes))
  const change = await saveSent(call.tx, {
    content: { kind: 'ask_for_role', input },
    plan: { ...plan, domain: plan.domain },
    requesterId: asker.id,
    beneficiaryId: asker.id,
    batchId: null,
    requestId: call.requestId,
  })
  return presentChange(lens, change)
}
