import { endOf } from '#governance/grant.ts'
import { refuse } from '#governance/verdict.ts'
import { planHandOverTo } from '../../facts/plan-hand-over.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentStages } from '../../present/change-route.ts'
import { createLens } from '../../present/lens.ts'
import { presentVerdict } from '../../present/verdict-view.ts'
import { person } from '../../store/directory.ts'
import { grantById } from '../../store/grants.ts'
import { anyReason } from '../asks/ask-input.ts'

export const previewHandOver: Endpoint<'previewHandOver'> = async (call, { grantId, receiverId }) => {
  const lens = await createLens(call.tx, call.person)
  const grant = await grantById(call.tx, grantId)
  // Somebody else's grant answers like one that is not there, whatever else of it she may see.
  if (grant === null || grant.personId !== call.person.id) return new Refusal('not_found')
  const receiver = await person(call.tx, receiverId)
  const untilAt = endOf(grant)
  if (receiver === null) {
    const verdict = await presentVerdict(lens, refuse({ code: 'person_left', personId: receiverId }))
    return { verdict: { ...verdict, names: {} }, risk: 'critical', receiver: null, untilAt, route: [] }
  }
  const plan = await planHandOverTo(lens, grant, receiver, anyReason)
  await lens.meet([receiver.id])
  return {
    verdict: await presentVerdict(lens, plan.verdict),
    risk: plan.risk,
    receiver: lens.brief(receiver.id),
    untilAt,
    route: plan.verdict.allowed ? await presentStages(lens, plan.stages) : [],
  }
}
