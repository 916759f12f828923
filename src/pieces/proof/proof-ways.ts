import { call } from '#api/call.ts'
import type { Input, Output } from '#contract/endpoints.ts'
import { detectClient } from '#dingtalk/client.ts'
import { canUsePasskeys, isMadeForThisPage } from './passkey.ts'

export type Act = Input<'proveAct'>['act']
export type PhoneAct = Extract<Act, { kind: 'approve_change' }>
export type ProofWays = Output<'beginProof'>

/** How she can prove herself on this page. Where that cannot be asked, a code can still be tried, and says what is wrong. */
export async function askWays(act: Act): Promise<ProofWays> {
  try {
    const ways = await call('beginProof', { act, passkey: await canUsePasskeys() })
    const passkey = ways.passkey !== null && isMadeForThisPage(ways.passkey.rpId) ? ways.passkey : null
    // who holds a phone has nothing to confirm on another, and a passkey here does more
    return { ...ways, passkey, phone: ways.phone && passkey === null && !detectClient().phone }
  } catch {
    return { app: true, phone: false, passkey: null, lockedUntil: null }
  }
}
