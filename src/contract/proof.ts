import { z } from 'zod'
import type { Declaration } from './declaration.ts'
import { changeId, contentHash, count, instant } from './scalars.ts'

/** Bytes as WebAuthn sends them in JSON: base64url without padding. */
export const bytes = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .regex(/^[\w-]+$/)

/** WebAuthn Level 3, "credential ID": 1,023 bytes at most. */
export const passkeyId = bytes(1364)

/** Where an authenticator can be reached, in its own words (`internal`, `usb`, `hybrid`); passed back to the browser as they came. */
const transports = z.array(z.string().regex(/^[a-z-]{1,20}$/)).max(8)
export const namedPasskey = z.strictObject({ id: passkeyId, transports })

/** Of a confirmation on the phone. */
export const phoneLink = bytes(64)

/** What a proof is for: one act, on one content. */
export const provenAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('approve_change'), changeId, contentHash }),
  z.strictObject({ kind: z.enum(['replace_factor', 'remove_factor', 'add_passkey']) }),
  z.strictObject({ kind: z.literal('remove_passkey'), passkeyId }),
  z.strictObject({ kind: z.literal('confirm_on_phone'), link: phoneLink }),
])
export type ProvenAct = z.output<typeof provenAct>

/** A code of the app, or a recovery code; whether it can be one is found out where it is checked. */
export const typedCode = z.string().min(1).max(40)
/** A proof as it came; null: none was asked for. */
export const proofToken = z.string().max(100).nullable()

/** What a passkey answers to the challenge of beginProof, whose two minutes are those of the proof as well. */
const signedByPasskey = z.strictObject({
  passkeyId,
  clientDataJSON: bytes(4_000),
  authenticatorData: bytes(4_000),
  signature: bytes(8_000),
})
export type SignedByPasskey = z.output<typeof signedByPasskey>

const proved = z.strictObject({ result: z.literal('proved'), proof: z.string(), untilAt: instant })
const wrong = z.strictObject({ result: z.literal('wrong'), triesLeft: count })
/** The code counted once already. */
const usedUp = z.strictObject({ result: z.literal('used') })
/** No challenge waits for this: its two minutes are over, it was answered, or it was for another act. */
const tooLate = z.strictObject({ result: z.literal('expired') })
const locked = z.strictObject({ result: z.literal('locked'), untilAt: instant })
const none = z.strictObject({ result: z.literal('none') })

/** How I prove that I am here. What a wrong answer comes to is an answer, not a refusal: it is counted, and that is kept. */
export const proofActs = {
  beginProof: {
    summary: 'By which of my second factors I can prove that I am here; for a passkey, what it has to sign for this one act',
    allowed: 'session',
    input: z.strictObject({
      act: provenAct,
      /** Whether the page can use one at all: nothing is kept for a page that cannot. */
      passkey: z.boolean(),
    }),
    output: z.strictObject({
      app: z.boolean(),
      /** What is decided on another device can be confirmed there. */
      phone: z.boolean(),
      /** null: none can be used here. */
      passkey: z.strictObject({ challenge: z.string(), rpId: z.string(), allow: z.array(namedPasskey) }).nullable(),
      lockedUntil: instant.nullable(),
    }),
    refusals: [],
  },
  proveAct: {
    summary: 'Prove that I am here, with a code or a passkey, for one act on one content; the proof works once, for two minutes',
    allowed: 'session; five wrong answers in a row lock for fifteen minutes',
    input: z.union([z.strictObject({ act: provenAct, code: typedCode }), z.strictObject({ act: provenAct, signed: signedByPasskey })]),
    output: z.discriminatedUnion('result', [proved, wrong, usedUp, tooLate, locked, none]),
    refusals: [],
  },
} as const satisfies Readonly<Record<string, Declaration>>
