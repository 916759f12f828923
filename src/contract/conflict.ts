import { z } from 'zod'
import { conflictRuleId, conflictShape, exceptionId } from './conflict-shape.ts'
import type { Declaration } from './declaration.ts'
import { grantView } from './grant.ts'
import { personBrief } from './person.ts'
import { count, domainId, instant, permission, personId, sentence, verdict } from './scalars.ts'
import { scopeView } from './scope-view.ts'

/** A rule in force, with how many of those whom the viewer sees break it. */
const ruleView = z.strictObject({ id: conflictRuleId, name: z.string(), shape: conflictShape, breakerCount: count })

/** One thing that somebody has: a grant, or a domain that is hers. */
const holdingView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('grant'), grant: grantView }),
  z.strictObject({ kind: z.literal('owner'), domainId, name: z.string() }),
])

/** Somebody has something of both sides of a rule, where and while both reach. */
const conflictView = z.strictObject({
  key: z.string(),
  person: personBrief,
  ruleId: conflictRuleId,
  ruleName: z.string(),
  left: holdingView,
  right: holdingView,
  /** One thing that holds both sides. */
  itself: z.boolean(),
  where: scopeView,
  /** null: longer than anybody wrote down. */
  sinceAt: instant.nullable(),
  untilAt: instant.nullable(),
  /** The live exception that it rests on; null: it rests on none. */
  exceptionId: exceptionId.nullable(),
})

export const exceptionView = z.strictObject({
  id: exceptionId,
  person: personBrief,
  ruleId: conflictRuleId,
  ruleName: z.string(),
  scope: scopeView,
  owner: personBrief,
  control: z.string(),
  proofEveryDays: count,
  fromAt: instant,
  untilAt: instant,
  provedAt: instant.nullable(),
  /** What the owner said when she last proved it. */
  lastChecked: z.string().nullable(),
  lapsesAt: instant,
  /** null: it is in force. */
  over: z.enum(['ended', 'over', 'proof_missing']).nullable(),
  changeId: z.string(),
  can: z.strictObject({ prove: verdict, end: verdict }),
})

/** By which of her rights somebody could do it. */
const means = z.strictObject({ person: personBrief, permissions: z.array(permission), by: holdingView })
const bothMeans = z.strictObject({ people: z.array(personBrief), grants: z.array(means), erases: z.array(means) })

export const conflictActs = {
  listConflictRules: {
    summary: 'The conflict rules in force, and how many of those whom the viewer sees break each',
    allowed: 'log.view and grant.view in a common department, or conflict_rule.manage',
    input: z.strictObject({}),
    output: z.strictObject({
      rules: z.array(ruleView),
      openCount: count,
      exceptionCount: count,
      can: z.strictObject({ set: verdict }),
    }),
    refusals: ['not_found'],
  },
  listConflicts: {
    summary: 'Who breaks a conflict rule now or will, with both sides, where they overlap and since when; as far as the viewer sees',
    allowed: 'log.view and grant.view in a common department, or conflict_rule.manage',
    input: z.strictObject({ ruleId: conflictRuleId.optional() }),
    output: z.strictObject({ conflicts: z.array(conflictView), total: count, can: z.strictObject({ allowException: verdict }) }),
    refusals: ['not_found'],
  },
  listExceptions: {
    summary: 'Exceptions from conflict rules: those that the viewer owns, is excepted by, or looks after',
    allowed: 'everybody, for her own',
    input: z.strictObject({}),
    output: z.strictObject({ exceptions: z.array(exceptionView) }),
    refusals: [],
  },
  proveException: {
    summary: 'The owner of an exception says what was checked: it is in force until the next proof is due',
    allowed: 'the owner of the exception, while it is in force',
    input: z.strictObject({ exceptionId, checked: sentence(200).refine((text) => text !== '', 'empty') }),
    output: z.strictObject({ lapsesAt: instant }),
    refusals: ['not_found', 'not_allowed'],
  },
  endException: {
    summary: 'An exception ends now, and with it what was given under it',
    allowed: 'the owner of the exception, or conflict_rule.manage over its scope',
    input: z.strictObject({ exceptionId }),
    output: z.strictObject({ endedAt: instant }),
    refusals: ['not_found', 'not_allowed'],
  },
  checkEvidence: {
    summary: 'Whether anybody alone, or two people together, can both give rights and keep evidence from being seen; by which rights',
    allowed: 'log.view over the whole company',
    input: z.strictObject({ one: personId.optional(), other: personId.optional() }),
    output: z.strictObject({
      checkedAt: instant,
      peopleCount: count,
      grantCount: count,
      alone: z.array(bothMeans),
      pair: bothMeans.nullable(),
    }),
    refusals: ['not_found'],
  },
} as const satisfies Readonly<Record<string, Declaration>>

export type ConflictRuleView = z.output<typeof ruleView>
export type ConflictView = z.output<typeof conflictView>
export type ConflictHolding = z.output<typeof holdingView>
export type ExceptionView = z.output<typeof exceptionView>
export type BothMeansView = z.output<typeof bothMeans>
