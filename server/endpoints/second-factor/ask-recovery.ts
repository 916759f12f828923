import { saveSent } from '../../changes/save-sent.ts'
import { planOwnRecovery } from '../../facts/plan-recovery.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentChange } from '../../present/change-detail.ts'
import { createLens } from '../../present/lens.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { tellOwner } from '../../second-factor/tell-owner.ts'
import { holdFactor } from '../../store/factors.ts'

/** It takes no proof, because she has none left: that is why others decide, and why she is told of it at once. */
export const askRecovery: Endpoint<'askRecovery'> = async (call, { reason }) => {
  const { tx, person } = call
  // held, so that of two at once the second finds the first
  await holdFactor(tx, person.id)
  const lens = await createLens(tx, person)
  const { plan, registeredAt } = await planOwnRecovery(lens, reason)
  const { verdict, domain } = plan
  if (!verdict.allowed || domain === null || registeredAt === null)
    return new Refusal('not_allowed', verdict.causes, await namesOf(lens, verdict.causes))
  const change = await saveSent(tx, {
    content: { kind: 'recover_factor', input: { personId: person.id, registeredAt, reason } },
    plan: { ...plan, domain },
    requesterId: person.id,
    beneficiaryId: person.id,
    batchId: null,
    requestId: call.requestId,
  })
  await tellOwner(tx, { kind: 'recovery_asked', personId: person.id, untilAt: null, about: change.id })
  return presentChange(lens, change)
}
