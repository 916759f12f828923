import { risks, type Risk } from './permission.ts'

export type StageKind = 'manager' | 'domain_owner' | 'security_officer'
export type PolicyPreset = 'front_line' | 'finance' | 'people'
export const policyPresets: readonly PolicyPreset[] = ['front_line', 'finance', 'people']

/** What a domain demands. A change keeps the version it was sent under. */
export interface Policy {
  readonly preset: PolicyPreset
  readonly version: number
  /** The stages a change of that risk passes, in order. */
  readonly stages: Readonly<Record<Risk, readonly StageKind[]>>
  readonly longestGrantMinutes: Readonly<Record<Risk, number>>
  /** Risks whose decider must prove presence. */
  readonly proofFor: readonly Risk[]
  readonly deadlineMinutes: number
  readonly deadlineCounts: 'round_the_clock' | 'working_hours'
}

const days = (count: number): number => count * 24 * 60
const hours = (count: number): number => count * 60
/** A critical right never lasts longer than a shift, whatever the preset. */
const longest = (minutes: number): Readonly<Record<Risk, number>> => ({
  low: minutes,
  medium: minutes,
  high: minutes,
  critical: hours(8),
})

/** Fast: most things rest with the manager, day and night. */
const frontLine: Policy = {
  preset: 'front_line',
  version: 1,
  stages: { low: ['manager'], medium: ['manager'], high: ['manager', 'domain_owner'], critical: ['domain_owner', 'security_officer'] },
  longestGrantMinutes: longest(days(30)),
  proofFor: ['critical'],
  deadlineMinutes: 30,
  deadlineCounts: 'round_the_clock',
}

/** Finance and people differ in time only. */
const careful: Pick<Policy, 'version' | 'stages' | 'proofFor' | 'deadlineCounts'> = {
  version: 1,
  stages: {
    low: ['manager'],
    medium: ['manager', 'domain_owner'],
    high: ['manager', 'domain_owner', 'security_officer'],
    critical: ['manager', 'domain_owner', 'security_officer'],
  },
  proofFor: ['high', 'critical'],
  deadlineCounts: 'working_hours',
}

const presets: Readonly<Record<PolicyPreset, Policy>> = {
  front_line: frontLine,
  finance: { ...careful, preset: 'finance', longestGrantMinutes: longest(days(7)), deadlineMinutes: hours(4) },
  people: { ...careful, preset: 'people', longestGrantMinutes: longest(days(14)), deadlineMinutes: hours(2) },
}

/** The three presets, as version 1. "People owner" is the owner of the domain under the people preset. */
export function presetPolicy(preset: PolicyPreset): Policy {
  return presets[preset]
}

/** Whoever decides a change of this risk would have to prove presence; a critical one always. */
export function needsProof(policy: Policy | null, risk: Risk): boolean {
  return risk === 'critical' || risks.indexOf(risk) < 0 || (policy !== null && policy.proofFor.includes(risk))
}
