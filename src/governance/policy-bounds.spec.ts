import { describe, expect, it } from 'vitest'
import { policyCauses } from './policy-bounds.ts'
import { presetPolicy, policyPresets, type PolicyShape } from './policy.ts'
import type { StageRule } from './approver-rule.ts'

const own = (over: Partial<PolicyShape> = {}): PolicyShape => ({ ...presetPolicy('front_line'), preset: 'own', ...over })
const owner: StageRule = { kind: 'domain_owner' }
const { stages, longestGrantMinutes } = own()
const codes = (policy: PolicyShape): string[] => policyCauses(policy).map((cause) => ('what' in cause ? cause.what : cause.code))

describe('what a policy may say', () => {
  it.each(policyPresets)('the preset %s lies within the bounds', (preset) => {
    expect(policyCauses(presetPolicy(preset))).toEqual([])
  })

  it.each<[string, Partial<PolicyShape>, readonly string[]]>([
    ['nobody decides what is low', { stages: { ...stages, low: [] } }, ['stages_missing']],
    ['one person decides what is critical', { stages: { ...stages, critical: [owner] } }, ['stages_too_few']],
    ['two of one stage decide what is critical', { stages: { ...stages, critical: [{ ...owner, need: 2 }] } }, []],
    ['nobody of a stage has to agree', { stages: { ...stages, low: [{ ...owner, need: 0 }] } }, ['need']],
    ['more stages than anybody waits for', { stages: { ...stages, low: Array.from({ length: 7 }, () => owner) } }, ['need']],
    ['a deadline nobody can keep', { deadlineMinutes: 4 }, ['deadline']],
    ['a deadline without an end', { deadlineMinutes: Number.POSITIVE_INFINITY }, ['deadline']],
    ['no number at all', { deadlineMinutes: Number.NaN }, ['deadline']],
    ['critical for longer than a shift', { longestGrantMinutes: { ...longestGrantMinutes, critical: 481 } }, ['longest']],
    ['longer than a year', { longestGrantMinutes: { ...longestGrantMinutes, low: 525_601 } }, ['longest']],
    ['critical without a proof', { proofFor: ['high'] }, ['proof']],
  ])('%s', (_, over, expected) => expect(codes(own(over))).toEqual(expected))
})
