import type { StageRule } from './approver-rule.ts'
import { risks, type Permission, type Risk } from './permission.ts'

export type PolicyPreset = 'front_line' | 'finance' | 'people'
export const policyPresets: readonly PolicyPreset[] = ['front_line', 'finance', 'people']

/**
 * What a policy may let everybody see who works in the domain, without a right of her own: who works there, how it is made up, who may do what,
 * and the attendance rules. To see and never to do; the log and phone numbers stay with those who hold a right to them.
 */
export const openViews = ['department.view', 'member.view', 'grant.view', 'attendance_rule.view'] as const satisfies readonly Permission[]
export type OpenView = (typeof openViews)[number]
/** Without these there is no page on which anything else could be seen. */
export const baseViews: readonly OpenView[] = ['department.view', 'member.view']

/** What a domain demands. A change keeps the version it was sent under. */
export interface Policy extends PolicyShape {
  readonly version: number
}

/** A preset as it is, or the company's own demands. */
export interface PolicyShape {
  readonly preset: PolicyPreset | 'own'
  /** The stages a change of that risk passes, in order. */
  readonly stages: Readonly<Record<Risk, readonly StageRule[]>>
  readonly longestGrantMinutes: Readonly<Record<Risk, number>>
  /** Risks whose decider must prove presence. */
  readonly proofFor: readonly Risk[]
  readonly deadlineMinutes: number
  readonly deadlineCounts: 'round_the_clock' | 'working_hours'
  /** What everybody who works in the domain may see of it. Left out: nothing, as in every preset. */
  readonly opens?: readonly OpenView[] | undefined
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

const manager: StageRule = { kind: 'manager' }
const owner: StageRule = { kind: 'domain_owner' }
const officer: StageRule = { kind: 'security_officer' }

/** Fast: most things rest with the manager, day and night. */
const frontLine: Policy = {
  preset: 'front_line',
  version: 1,
  // hours count: whoever owns the area and the officer are asked at the same time
  stages: { low: [manager], medium: [manager], high: [manager, owner], critical: [owner, { ...officer, beside: true }] },
  longestGrantMinutes: longest(days(30)),
  proofFor: ['critical'],
  deadlineMinutes: 30,
  deadlineCounts: 'round_the_clock',
}

const threeStages = [manager, owner, officer]
const carefulStages: Policy['stages'] = { low: [manager], medium: [manager, owner], high: threeStages, critical: threeStages }
const careful: Pick<Policy, 'version' | 'proofFor' | 'deadlineCounts'> = {
  version: 1,
  proofFor: ['high', 'critical'],
  deadlineCounts: 'working_hours',
}

const presets: Readonly<Record<PolicyPreset, Policy>> = {
  front_line: frontLine,
  finance: {
    ...careful,
    preset: 'finance',
    stages: { ...carefulStages, critical: [manager, owner, { ...officer, need: 2 }] },
    longestGrantMinutes: longest(days(7)),
    deadlineMinutes: hours(4),
  },
  people: { ...careful, preset: 'people', stages: carefulStages, longestGrantMinutes: longest(days(14)), deadlineMinutes: hours(2) },
}

/** The three presets, as version 1. "People owner" is the owner of the domain under the people preset. */
export function presetPolicy(preset: PolicyPreset): Policy {
  return presets[preset]
}

/** Whoever says yes to a change of this risk has to prove presence; a critical one always. */
export function needsProof(policy: Policy | null, risk: Risk): boolean {
  return risk === 'critical' || risks.indexOf(risk) < 0 || (policy !== null && policy.proofFor.includes(risk))
}
