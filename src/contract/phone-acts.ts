import { z } from 'zod'
import type { Declaration } from './declaration.ts'
import { phoneLink, proofToken } from './proof.ts'
import { changeId, contentHash, count, instant } from './scalars.ts'

/** Two digits, as both screens show them. */
const number = z.int().min(10).max(99)
const over = z.strictObject({ result: z.literal('over') })
const locked = z.strictObject({ result: z.literal('locked'), untilAt: instant })

/** A yes on a desktop that is confirmed on the phone. All of it takes place within two minutes, once, and is for one person, act and content. */
export const phoneActs = {
  askOnPhone: {
    summary: 'Send a link to my phone on which I confirm what I am about to approve here, and get the number that I am to choose there',
    allowed: 'session, with a second factor; five times in a quarter of an hour. A newer one ends the one before',
    input: z.strictObject({ changeId, contentHash }),
    output: z.discriminatedUnion('result', [
      z.strictObject({
        result: z.literal('sent'),
        /** The asking device alone has it. */
        token: z.string(),
        number,
        untilAt: instant,
      }),
      z.strictObject({ result: z.literal('none') }),
      z.strictObject({ result: z.literal('often') }),
      locked,
    ]),
    refusals: ['not_found'],
  },
  getOnPhone: {
    summary: 'What I am to confirm on this phone, and between which numbers I am to choose',
    allowed: 'session of the person who asked',
    input: z.strictObject({ link: phoneLink }),
    output: z.discriminatedUnion('result', [
      z.strictObject({ result: z.literal('open'), changeId, contentHash, numbers: z.array(number), untilAt: instant }),
      over,
    ]),
    refusals: [],
  },
  answerOnPhone: {
    summary:
      'Choose the number on the other screen and, when it was right, confirm with a proof for this; a wrong number ends it and is counted',
    allowed: 'session of the person who asked',
    input: z.strictObject({ link: phoneLink, number, proof: proofToken }),
    output: z.discriminatedUnion('result', [
      /** The number is right; a proof has to come with it. */
      z.strictObject({ result: z.literal('right') }),
      z.strictObject({ result: z.literal('confirmed') }),
      z.strictObject({ result: z.literal('wrong'), triesLeft: count }),
      locked,
      over,
    ]),
    refusals: ['proof_needed'],
  },
  takeFromPhone: {
    summary: 'The proof that was given on the phone, for the device that asked for it, once',
    allowed: 'session of the person who asked, with the token of that',
    input: z.strictObject({ token: z.string().min(1).max(100) }),
    output: z.discriminatedUnion('result', [
      z.strictObject({ result: z.literal('waiting') }),
      z.strictObject({ result: z.literal('proved'), proof: z.string(), untilAt: instant }),
      over,
    ]),
    refusals: [],
  },
} as const satisfies Readonly<Record<string, Declaration>>
