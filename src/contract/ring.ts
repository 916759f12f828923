import { z } from 'zod'
import { routedKinds } from '#governance/change/routed-kinds.ts'
import type { Declaration } from './declaration.ts'
import { changeId, count, instant, personId, risk, roleId } from './scalars.ts'

/** Only the name: where somebody works is not for the log to say. */
const named = z.strictObject({ id: personId, name: z.string() })

/** One yes within a ring. */
const ringDecision = z.strictObject({
  /** null: not the viewer's to open. */
  changeId: changeId.nullable(),
  by: named,
  /** In whose place; null: her own. */
  insteadOf: named.nullable(),
  /** Whose it was, of those in the ring: who asked for it, who gets it. */
  of: z.array(named).min(1),
  /** What was sent, where it was no ask for a role. */
  asked: z.enum(['hand_over', ...routedKinds]).nullable(),
  roleId: roleId.nullable(),
  where: z.array(z.string()),
  risk,
  at: instant,
})

/** People each of whom decided for each other one, directly or through others of them. */
export const ring = z.strictObject({
  people: z.array(named).min(2),
  /** The gravest that was decided. */
  risk,
  decisionCount: count,
  /** The newest of them, newest first. */
  decisions: z.array(ringDecision).min(1),
})

export const ringActs = {
  listRings: {
    summary: 'Groups of people who approved one another’s changes, directly or in a ring, with the decisions behind each',
    allowed: 'log.view over the whole company',
    input: z.strictObject({}),
    output: z.strictObject({ rings: z.array(ring), days: count }),
    refusals: ['not_found'],
  },
} as const satisfies Readonly<Record<string, Declaration>>

export type Ring = z.output<typeof ring>
export type RingDecision = z.output<typeof ringDecision>
