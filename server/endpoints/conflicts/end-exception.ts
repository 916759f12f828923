import { mayEndException } from '#governance/exception.ts'
import { endNow } from '../../changes/move-exception.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { holdException } from './hold-exception.ts'

export const endException: Endpoint<'endException'> = async (call, { exceptionId }) => {
  const held = await holdException(call, exceptionId)
  if (held instanceof Refusal) return held
  const verdict = mayEndException(held.exception, held.lens.viewer)
  if (!verdict.allowed) return new Refusal('not_allowed', verdict.causes, await namesOf(held.lens, verdict.causes))
  await endNow(call.tx, held.exception, { actorId: call.person.id, requestId: call.requestId })
  return { endedAt: call.tx.now }
}
