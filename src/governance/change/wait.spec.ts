import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officeHours } from '#tests/governance/small-company.ts'
import { presetPolicy } from '../policy.ts'
import { beganWaiting, deadlineOf, expiryMinutes, mostEscalations, nextStep, type Wait, type WaitStep } from './wait.ts'

const front = presetPolicy('front_line')
const finance = presetPolicy('finance')
const minute = 60_000
const friday = Date.parse('2026-12-04T17:00:00+08:00')

describe('what the clock does with a request that waits', () => {
  const sent = { versionAt: friday, wait: beganWaiting(friday) }
  const wait = (but: Partial<Wait>) => ({ ...sent, wait: { ...sent.wait, ...but } })
  it.each([
    ['reminds after half of the time', sent, friday, 'remind', 15],
    ['then goes up at the deadline', wait({ reminded: true }), friday, 'escalate', 30],
    ['goes up at once when nobody could be reminded in time', sent, friday + 31 * minute, 'escalate', 30],
    ['begins anew with those above', wait({ since: friday + 30 * minute, round: 1 }), friday + 30 * minute, 'remind', 45],
    ['reminds at the top as well', wait({ since: friday + 60 * minute, round: 2 }), friday + 200 * minute, 'remind', 75],
    ['then waits for its end', wait({ since: friday + 60 * minute, round: 2, reminded: true }), friday, 'expire', expiryMinutes],
  ] as const)('%s', (_name, change, now, step, after) => {
    expect(nextStep(change, front, officeHours, now)).toEqual({ step, at: friday + after * minute })
  })

  it('counts working hours where the policy says so', () => {
    expect(new Date(deadlineOf(sent.wait, finance, officeHours)).toISOString()).toBe('2026-12-07T04:00:00.000Z')
    expect(nextStep(sent, finance, officeHours, friday)).toEqual({ step: 'remind', at: Date.parse('2026-12-07T10:00:00+08:00') })
  })

  it('ends, whatever the policy, with at most three reminders and two steps up, and never goes back in time', () => {
    const policy = fc.record({
      deadlineMinutes: fc.integer({ min: 1, max: 3 * expiryMinutes }),
      deadlineCounts: fc.constantFrom('round_the_clock' as const, 'working_hours' as const),
    })
    // how late the clock comes each time
    const lates = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 10, maxLength: 10 })
    fc.assert(
      fc.property(policy, lates, (rule, late) => {
        let change = sent
        let now = friday
        const steps: WaitStep[] = []
        for (const minutesLate of late) {
          const { step, at } = nextStep(change, rule, officeHours, now)
          expect(at).toBeLessThanOrEqual(friday + expiryMinutes * minute)
          now = Math.max(now, at) + minutesLate * minute
          steps.push(step)
          if (step === 'expire') break
          const next =
            step === 'remind' ? { ...change.wait, reminded: true } : { since: now, round: change.wait.round + 1, reminded: false }
          change = { ...change, wait: next }
        }
        expect(steps.indexOf('expire')).toBe(steps.length - 1)
        expect(steps.filter((step) => step === 'remind').length).toBeLessThanOrEqual(3)
        expect(steps.filter((step) => step === 'escalate').length).toBeLessThanOrEqual(mostEscalations)
      }),
    )
  })
})
