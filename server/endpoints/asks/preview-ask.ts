import { planAsk } from '#governance/change/kinds/ask-for-role.ts'
import { loadAskFacts } from '../../facts/load-ask-facts.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentStages } from '../../present/change-route.ts'
import { differenceOfAsk } from '../../present/change-subject.ts'
import { createLens } from '../../present/lens.ts'
import { presentScope } from '../../present/scope-view.ts'
import { presentVerdict } from '../../present/verdict-view.ts'
import { anyReason, askFromInput } from './ask-input.ts'

export const previewAsk: Endpoint<'previewAsk'> = async (call, parsed) => {
  const lens = await createLens(call.tx, call.person)
  const input = askFromInput({ ...parsed, reason: anyReason }, lens.viewer.tree)
  if (!lens.viewer.roles.has(input.roleId)) return new Refusal('not_found')
  const plan = planAsk(await loadAskFacts(call.tx, lens.viewer, lens.viewer, input, parsed.editing ?? null), input)
  return {
    verdict: await presentVerdict(lens, plan.verdict),
    risk: plan.risk,
    scope: await presentScope(lens, input.scope),
    domain: plan.domain === null ? null : { name: plan.domain.name, preset: plan.domain.policy.preset },
    longestMinutes: plan.longestMinutes,
    difference: await differenceOfAsk(lens, { beneficiaryId: call.person.id }, input),
    route: await presentStages(lens, plan.stages),
  }
}
