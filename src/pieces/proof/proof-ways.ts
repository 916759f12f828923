import { call } from '#api/call.ts'
import type { Input, Output } from '#contract/endpoints.ts'
import { canUsePasskeys, isMadeForThisPage } from './passkey.ts'

export type Act = Input<'proveAct'>['act']
export type ProofWays = Output<'beginProof'>

/** How she can prove herself on this page. Where that cannot be asked, a code can still be tried, and says what is wrong. */
export async function askWays(act: Act): Promise<ProofWays> {
  try {
    const ways = await call('beginProof', { act, passkey: await canUsePasskeys() })
    return ways.passkey !== null && isMadeForThisPage(ways.passkey.rpId) ? ways : { ...ways, passkey: null }
  } catch {
    return { app: true, passkey: null, lockedUntil: null }
  }
}
