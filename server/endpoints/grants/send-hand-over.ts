import { endOf } from '#governance/grant.ts'
import type { PersonId } from '#governance/id.ts'
import type { Person } from '#governance/org.ts'
import { saveSent } from '../../changes/save-sent.ts'
import { planHandOverTo } from '../../facts/plan-hand-over.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentChange } from '../../present/change-detail.ts'
import { createLens } from '../../present/lens.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { lockPerson } from '../../store/directory.ts'
import { lockGrant } from '../../store/grants.ts'

export const sendHandOver: Endpoint<'sendHandOver'> = async (call, { grantId, receiverId, reason }) => {
  // As they are now that their rows are held, always in the same order; then the grant, so that it is proposed once.
  const held = new Map<PersonId, Person | null>()
  for (const id of [call.person.id, receiverId].sort()) held.set(id, await lockPerson(call.tx, id))
  const giver = held.get(call.person.id) ?? call.person
  const receiver = held.get(receiverId) ?? null
  const grant = await lockGrant(call.tx, grantId)
  if (grant === null || grant.personId !== giver.id) return new Refusal('not_found')
  if (receiver === null) return new Refusal('not_allowed', [{ code: 'person_left', personId: receiverId }])
  const lens = await createLens(call.tx, giver)
  const plan = await planHandOverTo(lens, grant, receiver, reason)
  if (!plan.verdict.allowed || plan.domain === null)
    return new Refusal('not_allowed', plan.verdict.causes, await namesOf(lens, plan.verdict.causes))
  const { roleId, scope } = grant
  const change = await saveSent(call.tx, {
    content: {
      kind: 'hand_over',
      input: { grantId: grant.id, giverId: giver.id, receiverId, roleId, scope, untilAt: endOf(grant), reason },
    },
    plan: { ...plan, domain: plan.domain },
    requesterId: giver.id,
    beneficiaryId: receiverId,
    batchId: null,
    requestId: call.requestId,
  })
  return presentChange(lens, change)
}
