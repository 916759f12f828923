import type { Endpoint } from '../../http/endpoint.ts'
import { checkCode } from '../../second-factor/check-code.ts'
import { proveByPasskey } from '../../second-factor/prove-by-passkey.ts'
import { giveProof, proofEnd } from '../../second-factor/proof.ts'

/** What a wrong answer comes to is an answer and not a refusal: a refusal would roll back the count of it. */
export const proveAct: Endpoint<'proveAct'> = async (call, input) => {
  if ('signed' in input) return proveByPasskey(call, input.act, input.signed)
  const checked = await checkCode(call, input.code)
  if (checked.result !== 'right') return checked
  return { result: 'proved', ...(await giveProof(call, input.act, { means: checked.means, untilAt: proofEnd(call.tx.now) })) }
}
