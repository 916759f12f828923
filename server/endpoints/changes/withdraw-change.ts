import { mayCommand, withdraw } from '#governance/change/lifecycle.ts'
import { announceChange } from '../../changes/notify.ts'
import { recordChange } from '../../changes/record.ts'
import { maySeeChange } from '../../facts/may-see-change.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentChange } from '../../present/change-detail.ts'
import { createLens } from '../../present/lens.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { lockChange, updateChange } from '../../store/changes.ts'

export const withdrawChange: Endpoint<'withdrawChange'> = async (call, input) => {
  const change = await lockChange(call.tx, input.changeId)
  if (change === null) return new Refusal('not_found')
  const lens = await createLens(call.tx, call.person)
  if (!(await maySeeChange(lens, change))) return new Refusal('not_found')
  if (change.status !== 'pending') return new Refusal('change_not_pending', [{ code: 'change_not_pending', status: change.status }])
  if (change.version !== input.version) return new Refusal('change_moved')
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
