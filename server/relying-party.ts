import { isIP } from 'node:net'
import { isLoopback } from './loopback.ts'

/** What a passkey is made for, and where alone it can be used (WebAuthn Level 3, "relying party identifier"). */
export interface RelyingParty {
  /** A host's name. */
  readonly id: string
  readonly origin: string
}

/**
 * Derived from the address that people open. A passkey needs a name: an address in numbers has none, only this machine's own is called
 * `localhost` as well. null: passkeys cannot be at this address.
 */
export function relyingPartyOf(publicUrl: string): RelyingParty | null {
  const url = new URL(publicUrl)
  const local = isLoopback(url.hostname)
  if (local) return { id: 'localhost', origin: `${url.protocol}//localhost${url.port === '' ? '' : `:${url.port}`}` }
  const isAddress = isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0
  return isAddress || url.protocol !== 'https:' ? null : { id: url.hostname, origin: url.origin }
}
