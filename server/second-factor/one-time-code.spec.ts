import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appLink, base32, codeAt, fromBase32, newSecret, stepOf } from './one-time-code.ts'

/** The secret of RFC 6238, appendix B, and its codes, of which six digits are asked for here. */
const secret = base32(Buffer.from('12345678901234567890'))
const stepMs = 30_000

describe('codes of an authenticator app', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at %i seconds it is %s', (seconds, code) => expect(codeAt(secret, Math.floor(seconds / 30))).toBe(code))

  it('spells a secret as RFC 4648 does, and reads it back', () => {
    expect(secret).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (bytes) => {
        expect([...fromBase32(base32(bytes))]).toEqual([...bytes])
      }),
    )
    expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/)
    expect(newSecret()).not.toBe(newSecret())
  })

  it('counts one step before and after, and none further', () => {
    const now = 1_000 * stepMs + 7
    const found = [998, 999, 1000, 1001, 1002].map((step) => stepOf(secret, codeAt(secret, step), { lastStep: 0 }, now))
    expect(found).toEqual([null, 999, 1000, 1001, null])
    expect(stepOf(secret, '', { lastStep: 0 }, now)).toBeNull()
  })

  it('takes a code once, and none from before it', () => {
    const now = 1_000 * stepMs
    const after = (lastStep: number) => [999, 1000, 1001].map((step) => stepOf(secret, codeAt(secret, step), { lastStep }, now))
    expect(after(1000)).toEqual(['used', 'used', 1001])
    expect(after(1001)).toEqual(['used', 'used', 'used'])
  })

  it('makes a link that names the company’s app and the person', () => {
    expect(appLink(secret, '陈 慧敏')).toBe(
      `otpauth://totp/Remit:%E9%99%88%20%E6%85%A7%E6%95%8F?secret=${secret}&issuer=Remit&algorithm=SHA1&digits=6&period=30`,
    )
  })
})
