import { planRouted } from '../../changes/routed-acts/plan-routed.ts'
import { holdForRouted } from '../../changes/routed-acts/prepare-routed-act.ts'
import { saveSent } from '../../changes/save-sent.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentChange } from '../../present/change-detail.ts'
import { createLens } from '../../present/lens.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { routedContent } from './routed-content.ts'

export const sendRoutedAct: Endpoint<'sendRoutedAct'> = async (call, { act, reason }) => {
  const found = await routedContent(await createLens(call.tx, call.person), act, reason)
  if (found === null) return new Refusal('not_found')
  await holdForRouted(call.tx, found)
  // read once more now that it is held: what it finds stays true until the commit
  const lens = await createLens(call.tx, call.person)
  const content = await routedContent(lens, act, reason)
  if (content === null) return new Refusal('not_found')
  const plan = await planRouted(call.tx, lens.viewer, content)
  if (!plan.verdict.allowed || plan.domain === null)
    return new Refusal('not_allowed', plan.verdict.causes, await namesOf(lens, plan.verdict.causes))
  const change = await saveSent(call.tx, {
    content,
    plan: { ...plan, domain: plan.domain },
    requesterId: call.person.id,
    beneficiaryId: call.person.id,
    batchId: null,
    requestId: call.requestId,
  })
  return presentChange(lens, change)
}
