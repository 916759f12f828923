import { describe, expect, it } from 'vitest'
import { keeper, supervisor } from '#tests/governance/small-company.ts'
import { highestRisk, isPermission, permissionRisk, permissions } from './permission.ts'
import { builtInRoles, riskOfRole } from './role.ts'

describe('permissions', () => {
  it('are told from other words', () => {
    expect(permissions.every(isPermission)).toBe(true)
    expect(['', 'member', 'constructor', '__proto__', 'member.view '].some(isPermission)).toBe(false)
  })

  it('count as risky as the riskiest', () => {
    expect(highestRisk([])).toBe('low')
    expect(highestRisk(['medium', 'critical', 'low'])).toBe('critical')
  })
})

describe('roles', () => {
  it.each([
    ['global', 'critical', 34],
    ['security', 'critical', 9],
    ['address_book', 'medium', 11],
    ['dashboard', 'low', 4],
  ])('%s', (id, risk, count) => {
    const role = builtInRoles.find((one) => one.id === id)
    expect(role?.permissions.length).toBe(count)
    expect(role && riskOfRole(role)).toBe(risk)
  })

  it('keep apart who administers and who controls', () => {
    const global = builtInRoles.find(({ id }) => id === 'global')?.permissions ?? []
    expect(permissions.filter((permission) => !global.includes(permission))).toEqual([
      'log.export',
      'subscription.manage',
      'conflict_rule.manage',
    ])
  })

  it('of a company are as risky as what they hold', () => {
    expect(riskOfRole(supervisor)).toBe('medium')
    expect(riskOfRole(keeper)).toBe(permissionRisk['attendance_rule.update'])
  })
})
