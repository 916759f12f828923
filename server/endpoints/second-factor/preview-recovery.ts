import { planOwnRecovery } from '../../facts/plan-recovery.ts'
import type { Endpoint } from '../../http/endpoint.ts'
import { presentStages } from '../../present/change-route.ts'
import { createLens } from '../../present/lens.ts'
import { presentVerdict } from '../../present/verdict-view.ts'
import { anyReason } from '../asks/ask-input.ts'

export const previewRecovery: Endpoint<'previewRecovery'> = async (call) => {
  const lens = await createLens(call.tx, call.person)
  const { plan } = await planOwnRecovery(lens, anyReason)
  return { verdict: await presentVerdict(lens, plan.verdict), route: await presentStages(lens, plan.stages) }
}
