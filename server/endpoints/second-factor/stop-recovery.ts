import { mayStop } from '#governance/change/kinds/recover-factor.ts'
import { stopRecovery as stop } from '../../changes/recover-factor.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentChange } from '../../present/change-detail.ts'
import { createLens } from '../../present/lens.ts'
import { lockChange } from '../../store/changes.ts'

/** Held before it is judged: against the clock that would carry it out, one of the two finds the other's work. */
export const stopRecovery: Endpoint<'stopRecovery'> = async (call, { changeId }) => {
  const change = await lockChange(call.tx, changeId)
  if (change === null || change.beneficiaryId !== call.person.id || change.content.kind !== 'recover_factor')
    return new Refusal('not_found')
  const verdict = mayStop(change, call.person.id)
  if (!verdict.allowed) return new Refusal('change_not_pending', verdict.causes)
  return presentChange(await createLens(call.tx, call.person), await stop(call.tx, change, call.requestId))
}
