import type { Instant } from '#governance/id.ts'
import type { Call } from '../http/endpoint.ts'
import type { RelyingParty } from '../relying-party.ts'
import { insertChallenge, takeChallenge, type Passkey } from '../store/passkeys.ts'
import { hashOf, newToken } from '../token.ts'

/** COSE algorithms that are taken, the best first: Ed25519, ES256, RS256 (IANA COSE registry). */
export const passkeyAlgorithms = [-8, -7, -257]

/** What a browser tells of an answer: for which challenge it is. */
export interface Answered {
  readonly clientDataJSON: string
}

/** Read when the first passkey is checked: it takes a quarter of a second, and many a Remit never needs it. */
const webAuthn = () => import('@simplewebauthn/server')

/** Something new to sign, for this person and this act alone. */
export async function giveChallenge({ tx, person }: Call, about: string, untilAt: Instant): Promise<string> {
  const challenge = newToken()
  await insertChallenge(tx, { challengeHash: hashOf(challenge), personId: person.id, about }, untilAt)
  return challenge
}

export interface Open {
  readonly challenge: string
  readonly untilAt: Instant
}

/** The challenge that this answers, which is used up by it; null: none that waits for this act of this person. */
export async function challengeOf({ tx, person }: Call, about: string, { clientDataJSON }: Answered): Promise<Open | null> {
  const challenge = challengeIn(clientDataJSON)
  if (challenge === null) return null
  const untilAt = await takeChallenge(tx, { challengeHash: hashOf(challenge), personId: person.id, about })
  return untilAt === null ? null : { challenge, untilAt }
}

function challengeIn(clientDataJSON: string): string | null {
  try {
    const told: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'))
    return typeof told === 'object' && told !== null && 'challenge' in told && typeof told.challenge === 'string' ? told.challenge : null
  } catch {
    return null // no JSON
  }
}

/** What does not hold is told by an exception there; which check it was helps nobody who is honest. */
async function holds<T extends { readonly verified: boolean }>(verification: Promise<T>): Promise<T | null> {
  try {
    const came = await verification
    return came.verified ? came : null
  } catch {
    return null
  }
}

const expected = ({ id, origin }: RelyingParty, challenge: string) =>
  ({ expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: id, requireUserVerification: true }) as const

export interface NewPasskey extends Answered {
  readonly id: string
  readonly attestationObject: string
}

/** WebAuthn Level 3, 7.1: what a new passkey is checked against. Whose authenticator it is is not asked. null: it does not hold. */
export async function checkNewPasskey(
  { id, clientDataJSON, attestationObject }: NewPasskey,
  party: RelyingParty,
  { challenge }: Open,
): Promise<Pick<Passkey, 'id' | 'publicKey' | 'counter'> | null> {
  const response = {
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response: { clientDataJSON, attestationObject },
  } as const
  const { verifyRegistrationResponse } = await webAuthn()
  const came = await holds(
    verifyRegistrationResponse({ response, ...expected(party, challenge), supportedAlgorithmIDs: [...passkeyAlgorithms] }),
  )
  const credential = came?.registrationInfo?.credential
  if (credential === undefined || credential.id !== id) return null
  return { id, publicKey: Buffer.from(credential.publicKey).toString('base64url'), counter: credential.counter }
}

export interface Signed extends Answered {
  readonly authenticatorData: string
  readonly signature: string
}

/**
 * WebAuthn Level 3, 7.2: signed by this passkey, for this host and page, by a person who was there and was verified, and with a count
 * that goes on: one that does not is a copy. The new count; null: it does not hold.
 */
export async function checkSigned(passkey: Passkey, signed: Signed, party: RelyingParty, { challenge }: Open): Promise<number | null> {
  const { id, counter } = passkey
  const { verifyAuthenticationResponse } = await webAuthn()
  const came = await holds(
    verifyAuthenticationResponse({
      response: { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response: signed },
      ...expected(party, challenge),
      credential: { id, counter, publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')) },
    }),
  )
  return came?.authenticationInfo.newCounter ?? null
}
