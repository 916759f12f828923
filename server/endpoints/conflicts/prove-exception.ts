import { lapseOf, mayProve } from '#governance/exception.ts'
import { proveOnce } from '../../changes/move-exception.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { holdException } from './hold-exception.ts'

export const proveException: Endpoint<'proveException'> = async (call, { exceptionId, checked }) => {
  const held = await holdException(call, exceptionId)
  if (held instanceof Refusal) return held
  const verdict = mayProve(held.exception, held.lens.viewer)
  if (!verdict.allowed) return new Refusal('not_allowed', verdict.causes, await namesOf(held.lens, verdict.causes))
  const proved = await proveOnce(call.tx, held.exception, checked, { actorId: call.person.id, requestId: call.requestId })
  return { lapsesAt: lapseOf(proved) }
}
