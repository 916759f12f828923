import { describe, expect, it } from 'vitest'
import { authority, domain, domainId, pendingChange, person, said } from '#tests/governance/small-company.ts'
import { presetPolicy } from '../policy.ts'
import { mayApprove, takesProof } from './proof.ts'

const front = domain('d')
const finance = domain('d', { policy: presetPolicy('finance') })

describe('a yes takes a proof', () => {
  it.each([
    ['a medium risk', 'medium', front, false],
    ['a high one on the front line', 'high', front, false],
    ['a high one in finance', 'high', finance, true],
    ['a critical one anywhere', 'critical', front, true],
    ['a critical one of a domain nobody knows', 'critical', domain('elsewhere'), true],
  ] as const)('%s', (_what, risk, of, expected) =>
    expect(takesProof(pendingChange({ risk, domainId: domainId('d') }), { domains: [of] })).toBe(expected),
  )
})

describe('may she say yes', () => {
  const mia = (secondFactor: boolean, of = finance) => authority({ person: person('mia'), domains: [of], secondFactor })
  const high = pendingChange({ risk: 'high' })

  it.each([
    ['with a factor', high, mia(true), 'yes: stage_approver'],
    ['without one', high, mia(false), 'no: second_factor_missing'],
    ['without one where none is asked for', high, mia(false, front), 'yes: stage_approver'],
    [
      'who may not decide is told that, and nothing of factors',
      { ...high, status: 'withdrawn' as const },
      mia(false),
      'no: change_not_pending',
    ],
  ])('%s', (_what, change, decider, expected) => expect(said(mayApprove(change, decider))).toBe(expected))
})
