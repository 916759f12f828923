import type { Endpoint } from '../../http/endpoint.ts'
import { checkCode } from '../../second-factor/check-code.ts'
import { giveProof } from '../../second-factor/proof.ts'

/** What a wrong code comes to is an answer and not a refusal: a refusal would roll back the count of it. */
export const proveAct: Endpoint<'proveAct'> = async (call, input) => {
  const checked = await checkCode(call, input.code)
  if (checked.result !== 'right') return checked
  return { result: 'proved', ...(await giveProof(call, input.act, checked.means)) }
}
