import type { Input, Output } from '#contract/endpoints.ts'
import type { SignedByPasskey } from '#contract/proof.ts'
import { detectClient } from '#dingtalk/client.ts'

/** Some web views know the question and never answer it. */
const patienceMs = 1_000

/** In a page of somebody else's, browsers hand a passkey out to nobody. */
function inForeignFrame(): boolean {
  try {
    return window.top === null || window.top.location.origin !== location.origin
  } catch {
    return true // another site's window does not tell its address
  }
}

/** Whether this page can use passkeys at all. On a phone the phone itself has to be able to: nobody carries another key for it. */
export async function canUsePasskeys(): Promise<boolean> {
  if (typeof PublicKeyCredential === 'undefined' || !window.isSecureContext || inForeignFrame()) return false
  if (!detectClient().phone) return true
  const silent = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), patienceMs)
  })
  return Promise.race([PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable(), silent]).catch(() => false)
}

/** Passkeys are made for a host, and for the pages below it (WebAuthn Level 3, "relying party identifier"). */
export const isMadeForThisPage = (host: string): boolean => location.hostname === host || location.hostname.endsWith(`.${host}`)

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const raw = atob(text.replace(/-/g, '+').replace(/_/g, '/'))
  return Uint8Array.from(raw, (sign) => sign.charCodeAt(0))
}

function textOf(bytes: ArrayBuffer): string {
  const raw = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('')
  return btoa(raw).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')
}

type Named = Output<'beginPasskey'>['exclude'][number]

const described = ({ id, transports }: Named): PublicKeyCredentialDescriptor => ({
  type: 'public-key',
  id: bytesOf(id),
  transports: transports as AuthenticatorTransport[],
})

export type Made = Omit<Input<'confirmPasskey'>, 'name'>

/** Has the device make one. `there`: it has one already. null: it did not, because it cannot, or because the person thought better of it. */
export async function makePasskey(begun: Output<'beginPasskey'>): Promise<Made | 'there' | null> {
  const { challenge, rpId, userHandle, userName, algorithms, exclude } = begun
  try {
    const made = (await navigator.credentials.create({
      publicKey: {
        challenge: bytesOf(challenge),
        rp: { id: rpId, name: 'Remit' },
        user: { id: bytesOf(userHandle), name: userName, displayName: userName },
        pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
        excludeCredentials: exclude.map(described),
        authenticatorSelection: {
          userVerification: 'required',
          residentKey: 'preferred',
          ...(detectClient().phone && { authenticatorAttachment: 'platform' as const }),
        },
        attestation: 'none',
      },
    })) as PublicKeyCredential | null
    if (made === null) return null
    const response = made.response as AuthenticatorAttestationResponse
    return {
      passkey: { id: made.id, transports: response.getTransports?.() ?? [] },
      clientDataJSON: textOf(response.clientDataJSON),
      attestationObject: textOf(response.attestationObject),
    }
  } catch (lost) {
    return lost instanceof DOMException && lost.name === 'InvalidStateError' ? 'there' : null
  }
}

/** Has one of them sign. null: none did; browsers do not tell why (WebAuthn Level 3, 14.5.2). */
export async function signWithPasskey(begun: NonNullable<Output<'beginProof'>['passkey']>): Promise<SignedByPasskey | null> {
  const { challenge, rpId, allow } = begun
  try {
    const signed = (await navigator.credentials.get({
      publicKey: { challenge: bytesOf(challenge), rpId, allowCredentials: allow.map(described), userVerification: 'required' },
    })) as PublicKeyCredential | null
    if (signed === null) return null
    const response = signed.response as AuthenticatorAssertionResponse
    return {
      passkeyId: signed.id,
      clientDataJSON: textOf(response.clientDataJSON),
      authenticatorData: textOf(response.authenticatorData),
      signature: textOf(response.signature),
    }
  } catch {
    return null
  }
}
