import { describe, expect, it } from 'vitest'
import { risks } from './permission.ts'
import { needsProof, policyPresets, presetPolicy } from './policy.ts'

const day = 24 * 60

describe('presetPolicy', () => {
  it.each([
    [
      'front_line',
      ['manager', 'manager', 'manager>domain_owner', 'domain_owner>and security_officer'],
      30 * day,
      30,
      'round_the_clock',
      ['critical'],
    ],
    [
      'finance',
      ['manager', 'manager>domain_owner', 'manager>domain_owner>security_officer', 'manager>domain_owner>2 × security_officer'],
      7 * day,
      240,
      'working_hours',
      ['high', 'critical'],
    ],
    [
      'people',
      ['manager', 'manager>domain_owner', 'manager>domain_owner>security_officer', 'manager>domain_owner>security_officer'],
      14 * day,
      120,
      'working_hours',
      ['high', 'critical'],
    ],
  ] as const)('%s', (preset, stages, longest, deadline, counts, proof) => {
    const policy = presetPolicy(preset)
    expect(policy.preset).toBe(preset)
    expect(policy.version).toBe(1)
    expect(
      risks.map((risk) =>
        policy.stages[risk]
          .map(({ kind, need = 1, beside }) => `${beside === true ? 'and ' : ''}${need > 1 ? `${need} × ` : ''}${kind}`)
          .join('>'),
      ),
    ).toEqual(stages)
    expect(risks.map((risk) => policy.longestGrantMinutes[risk])).toEqual([longest, longest, longest, 8 * 60])
    expect([policy.deadlineMinutes, policy.deadlineCounts, policy.proofFor]).toEqual([deadline, counts, proof])
  })

  it('leaves no risk of any preset without somebody who decides', () => {
    for (const preset of policyPresets) for (const risk of risks) expect(presetPolicy(preset).stages[risk].length).toBeGreaterThan(0)
  })
})

describe('needsProof', () => {
  it('asks for it where the policy does, and for a critical one always', () => {
    expect(risks.filter((risk) => needsProof(presetPolicy('front_line'), risk))).toEqual(['critical'])
    expect(risks.filter((risk) => needsProof(presetPolicy('finance'), risk))).toEqual(['high', 'critical'])
    expect(risks.filter((risk) => needsProof({ ...presetPolicy('finance'), proofFor: [] }, risk))).toEqual(['critical'])
    expect(risks.filter((risk) => needsProof(null, risk))).toEqual(['critical'])
  })
})
