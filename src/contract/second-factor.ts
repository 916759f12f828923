import { z } from 'zod'
import { changeDetail, plannedStage } from './change.ts'
import type { Declaration } from './declaration.ts'
import { factorView } from './factor-view.ts'
import { passkeyId, proofToken, typedCode } from './proof.ts'
import { changeId, count, instant, sentence, verdict } from './scalars.ts'

/** My second factor: my authenticator app, and the way back when all is lost. */
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
    summary: 'Do without my authenticator app, or without one of my passkeys',
    allowed: 'session, with a proof by any of my second factors; never the last one while holding a critical role',
    input: z.strictObject({
      proof: proofToken,
      /** Without it: the app. */
      passkeyId: passkeyId.optional(),
    }),
    output: factorView,
    refusals: ['not_found', 'not_allowed', 'proof_needed'],
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
} as const satisfies Readonly<Record<string, Declaration>>
