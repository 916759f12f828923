import type { Risk } from './permission.ts'

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
/** The three presets, as version 1. "People owner" is the owner of the domain under the people preset. */
export declare function presetPolicy(preset: PolicyPreset): Policy
