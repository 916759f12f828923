import type { Consequences } from '#contract/routed-act.ts'
import { planRouted } from '../../changes/routed-acts/plan-routed.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentStages } from '../../present/change-route.ts'
import { presentConsequences } from '../../present/consequences.ts'
import { createLens } from '../../present/lens.ts'
import { presentVerdict } from '../../present/verdict-view.ts'
import { anyReason } from '../asks/ask-input.ts'
import { routedContent } from './routed-content.ts'

/** Who may not do it is told what she asked for, not what it would do to others. */
function withoutEffects(allowed: boolean, follows: Consequences): Consequences {
  return allowed || !('lines' in follows) ? follows : { ...follows, lines: [] }
}

export const previewRoutedAct: Endpoint<'previewRoutedAct'> = async (call, { act }) => {
  const lens = await createLens(call.tx, call.person)
  const content = await routedContent(lens, act, anyReason)
  if (content === null) return new Refusal('not_found')
  const plan = await planRouted(call.tx, lens.viewer, content)
  return {
    verdict: await presentVerdict(lens, plan.verdict),
    risk: plan.risk,
    domain: plan.domain === null ? null : { name: plan.domain.name, preset: plan.domain.policy.preset },
    consequences: withoutEffects(plan.verdict.allowed, await presentConsequences(lens, content, 'as_visible')),
    route: await presentStages(lens, plan.stages),
  }
}
