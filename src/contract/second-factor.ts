import { z } from 'zod'
import type { Declaration } from './declaration.ts'
import { changeDetail, plannedStage } from './change.ts'
import { recoveryView } from './recovery.ts'
import { changeId, contentHash, count, instant, sentence, verdict } from './scalars.ts'

/** What a proof is for: one act, on one content. */
const provenAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('approve_change'), changeId, contentHash }),
  z.strictObject({ kind: z.enum(['replace_factor', 'remove_factor']) }),
])
export type ProvenAct = z.output<typeof provenAct>

/** A code of the app, or a recovery code; whether it can be one is found out where it is checked. */
const typedCode = z.string().min(1).max(40)
/** A proof as it came; null: none was asked for. */
export const proofToken = z.string().max(100).nullable()

export const factorView = z.strictObject({
  /** null: there is none in force. */
  registeredAt: instant.nullable(),
  recoveryCodesLeft: count,
  lockedUntil: instant.nullable(),
  recovery: recoveryView.nullable(),
  can: z.strictObject({ remove: verdict }),
})
export type FactorView = z.output<typeof factorView>

const wrong = z.strictObject({ result: z.literal('wrong'), triesLeft: count })
const locked = z.strictObject({ result: z.literal('locked'), untilAt: instant })

/** My second factor, and what it proves. What a wrong code comes to is an answer, not a refusal: it is counted, and that is kept. */
export const factorActs = {
  getFactor: { summary: 'Whether I have a second factor', allowed: 'session', input: z.strictObject({}), output: factorView, refusals: [] },
  beginFactor: {
    summary: 'A new secret for my authenticator app; until a code of it is confirmed it counts as none',
    allowed: 'session; who has a factor already needs a proof by it',
    input: z.strictObject({ proof: proofToken }),
    output: z.strictObject({
      secret: z.string(),
      /** What the app on the same device opens. */
      link: z.string(),
      /** The link as a picture: the width of the code in squares, and the dark ones as the path of a drawing. */
      picture: z.strictObject({ size: count, path: z.string() }),
      untilAt: instant,
    }),
    refusals: ['proof_needed'],
  },
  confirmFactor: {
    summary: 'Put the new secret in force with a code of it; the answer shows the recovery codes, once',
    allowed: 'session; only after beginFactor, for ten minutes',
    input: z.strictObject({ code: typedCode }),
    output: z.discriminatedUnion('result', [
      z.strictObject({ result: z.literal('registered'), recoveryCodes: z.array(z.string()) }),
      z.strictObject({ result: z.literal('wrong') }),
      z.strictObject({ result: z.literal('expired') }),
    ]),
    refusals: [],
  },
  removeFactor: {
    summary: 'Do without my second factor',
    allowed: 'session, with a proof by it; never while holding a critical role',
    input: z.strictObject({ proof: proofToken }),
    output: factorView,
    refusals: ['not_allowed', 'proof_needed'],
  },
  previewRecovery: {
    summary: 'Whether I may ask for my lost second factor to be taken away, and who would decide',
    allowed: 'session',
    input: z.strictObject({}),
    output: z.strictObject({ verdict, route: z.array(plannedStage) }),
    refusals: [],
  },
  askRecovery: {
    summary: 'Ask two global admins to take away my second factor, which I have lost; it takes effect a day after the second yes',
    allowed: 'session, with a second factor; where two others can decide',
    input: z.strictObject({ reason: sentence(200) }),
    output: changeDetail,
    refusals: ['not_allowed'],
  },
  stopRecovery: {
    summary: 'It was not me: nothing is taken away',
    allowed: 'whose second factor it is, as long as it has not taken effect',
    input: z.strictObject({ changeId }),
    output: changeDetail,
    refusals: ['not_found', 'change_not_pending'],
  },
  proveAct: {
    summary: 'Prove that I am here, with a code, for one act on one content; the proof works once, for two minutes',
    allowed: 'session; five wrong codes in a row lock for fifteen minutes',
    input: z.strictObject({ act: provenAct, code: typedCode }),
    output: z.discriminatedUnion('result', [
      z.strictObject({ result: z.literal('proved'), proof: z.string(), untilAt: instant }),
      wrong,
      z.strictObject({ result: z.literal('used') }),
      locked,
      z.strictObject({ result: z.literal('none') }),
    ]),
    refusals: [],
  },
} as const satisfies Readonly<Record<string, Declaration>>
