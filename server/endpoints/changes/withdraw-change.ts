import { mayCommand, withdraw } from '#governance/change/lifecycle.ts'
import { announceChange } from '../../changes/notify.ts'
import { recordChange } from '../../changes/record.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentChange } from '../../present/change-detail.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { updateChange } from '../../store/changes.ts'
import { holdVersion } from './see-change.ts'

export const withdrawChange: Endpoint<'withdrawChange'> = async (call, input) => {
  const held = await holdVersion(call, input)
  if (held instanceof Refusal) return held
  const { lens, change } = held
  const verdict = mayCommand(change, 'withdraw', call.person)
  if (!verdict.allowed) return new Refusal('not_allowed', verdict.causes, await namesOf(lens, verdict.causes))
  const after = withdraw(change, call.tx.now)
  await updateChange(call.tx, after)
  await recordChange(call.tx, after, {
    action: 'change.withdrawn',
    actorId: call.person.id,
    requestId: call.requestId,
    reason: null,
    before: change.contentHash,
    facts: {},
  })
  await announceChange(call.tx, after)
  return presentChange(lens, after)
}
