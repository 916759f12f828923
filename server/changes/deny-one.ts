import type { Verdict } from '#governance/verdict.ts'
import { Refusal, type Call } from '../http/endpoint.ts'
import { enterDenial } from '../http/login-entries.ts'
import type { Lens } from '../present/lens.ts'
import { presentVerdict, type VerdictView } from '../present/verdict-view.ts'

/** Who answers for several in one request. */
export interface ForSeveral {
  readonly call: Call
  readonly lens: Lens
  readonly endpoint: string
}

/** A no to one of several is logged like any other, and the transaction goes on for the others. */
export async function denyOne({ call, lens, endpoint }: ForSeveral, verdict: Verdict): Promise<VerdictView> {
  const view = await presentVerdict(lens, verdict)
  const refusal = new Refusal('not_allowed', view.causes, view.names)
  await enterDenial(call.tx, { actorId: call.person.id, endpoint, requestId: call.requestId, refusal })
  return view
}
