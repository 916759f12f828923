import { planAskFor } from '../../facts/plan-ask-for.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentStages } from '../../present/change-route.ts'
import { createLens } from '../../present/lens.ts'
import { presentVerdict } from '../../present/verdict-view.ts'
import { persons } from '../../store/directory.ts'
import { anyReason, askFromInput } from './ask-input.ts'

export const previewAskFor: Endpoint<'previewAskFor'> = async (call, { personIds, ...parsed }) => {
  const lens = await createLens(call.tx, call.person)
  const input = askFromInput({ ...parsed, reason: anyReason }, lens.viewer.tree)
  if (!lens.viewer.roles.has(input.roleId)) return new Refusal('not_found')
  const known = await persons(call.tx, personIds)
  const rows = []
  for (const personId of new Set(personIds)) {
    const planned = await planAskFor(lens, personId, known.get(personId) ?? null, input)
    if ('plan' in planned)
      rows.push({
        personId,
        verdict: await presentVerdict(lens, planned.plan.verdict),
        route: await presentStages(lens, planned.plan.stages),
      })
    else rows.push({ personId, verdict: { ...planned.verdict, causes: [...planned.verdict.causes], names: {} }, route: [] })
  }
  return { rows }
}
