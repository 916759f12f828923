import { describe, expect, it } from 'vitest'
import { createVault } from './vault.ts'

const vault = createVault(Buffer.alloc(32, 1))
const other = createVault(Buffer.alloc(32, 2))

describe('the vault', () => {
  it('gives back what it sealed, and never seals the same text alike', () => {
    const sealed = vault.seal('密钥', 'factors|ana')
    expect(vault.open(sealed, 'factors|ana')).toBe('密钥')
    expect(sealed).not.toContain('密钥')
    expect(vault.seal('密钥', 'factors|ana')).not.toBe(sealed)
  })

  it('opens nothing of another place, of another key, or that was touched', () => {
    const sealed = vault.seal('secret', 'factors|ana')
    const touched = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`
    expect(() => vault.open(sealed, 'factors|ben')).toThrow()
    expect(() => other.open(sealed, 'factors|ana')).toThrow()
    expect(() => vault.open(touched, 'factors|ana')).toThrow()
    expect(() => vault.open(sealed.replace('1.', '2.'), 'factors|ana')).toThrow('not known here')
  })

  it('leaves the same mark for the same text in the same place only', () => {
    expect(vault.mark('code', 'ana')).toBe(vault.mark('code', 'ana'))
    expect(new Set([vault.mark('code', 'ana'), vault.mark('code', 'ben'), other.mark('code', 'ana')]).size).toBe(3)
  })
})
