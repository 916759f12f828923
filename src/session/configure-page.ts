import { callOnce } from '#api/call.ts'
import type { ClientSignature } from '#contract/home.ts'
import { entryUrl } from '#dingtalk/client.ts'
import { configureClient } from '#dingtalk/configure.ts'
import { clientTextPercent } from '#dingtalk/text-size.ts'
import { keepClientText } from './looks.ts'
import { useSessionStore } from './session-store.ts'

/** The client's answer to a signature made with the digest it does not expect. */
const signatureRefused = '52013'
const mark = 'remit-digest'

function otherDigestWanted(): boolean {
  return new RegExp(`(?:^|; )${mark}=other`).test(document.cookie)
}

function wantOtherDigest(wanted: boolean): void {
  document.cookie = `${mark}=other; Path=/; Max-Age=${wanted ? 2_592_000 : 0}; SameSite=Strict`
}

async function signatureToUse(given: ClientSignature | null, early: boolean): Promise<ClientSignature | null> {
  // the early request has already asked for the digest that this client wants
  if (early || !otherDigestWanted()) return given
  const { personId, bearer } = useSessionStore()
  const headers = {
    ...(personId !== null && { 'X-Remit-Person': personId }),
    ...(bearer !== null && { Authorization: `Bearer ${bearer}` }),
  }
  return (await callOnce('getHome', { pageUrl: entryUrl(), digest: 'other' }, { headers })).signature
}

/** Once per page load, after the first screen: pickers need it, reading and deciding do not. A refusal is remembered for the next load. */
export async function configurePage(given: ClientSignature | null, early: boolean): Promise<void> {
  const tried = otherDigestWanted()
  const signature = await signatureToUse(given, early)
  if (signature === null) return
  const outcome = await configureClient(signature)
  if (outcome !== 'ready' && outcome.errorCode === signatureRefused) wantOtherDigest(!tried)
  const percent = await clientTextPercent()
  if (percent !== null) keepClientText(percent)
}
