import { z } from 'zod'
import type { Declaration } from './declaration.ts'
import { bytes, namedPasskey, proofToken } from './proof.ts'
import { instant, sentence } from './scalars.ts'

export const passkeyNameMaxLength = 40

/** My passkeys (WebAuthn Level 3), each of which is a second factor. */
export const passkeyActs = {
  beginPasskey: {
    summary: 'What a new passkey of mine is made with; until it is confirmed there is none',
    allowed: 'session; who has a second factor already needs a proof by it',
    input: z.strictObject({ proof: proofToken }),
    output: z.strictObject({
      challenge: z.string(),
      rpId: z.string(),
      /** Says nothing about the person; the same each time, so that one authenticator keeps one passkey of hers. */
      userHandle: z.string(),
      userName: z.string(),
      /** COSE algorithms, the best first. */
      algorithms: z.array(z.int()),
      exclude: z.array(namedPasskey),
      untilAt: instant,
    }),
    refusals: ['proof_needed', 'not_found'],
  },
  confirmPasskey: {
    summary: 'Put a new passkey in force; the answer of the first second factor shows recovery codes, once',
    allowed: 'session; only after beginPasskey, for ten minutes',
    input: z.strictObject({
      name: sentence(passkeyNameMaxLength).pipe(z.string().min(1)),
      passkey: namedPasskey,
      clientDataJSON: bytes(4_000),
      attestationObject: bytes(20_000),
    }),
    output: z.discriminatedUnion('result', [
      /** Empty: those there are still count. */
      z.strictObject({ result: z.literal('registered'), recoveryCodes: z.array(z.string()) }),
      z.strictObject({ result: z.literal('wrong') }),
      z.strictObject({ result: z.literal('expired') }),
    ]),
    refusals: [],
  },
} as const satisfies Readonly<Record<string, Declaration>>
