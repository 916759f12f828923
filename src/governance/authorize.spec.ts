import { describe, expect, it } from 'vitest'
import {
  authority,
  departmentId,
  domain,
  grant,
  keeper,
  minute,
  now,
  person,
  personId,
  roleId,
  said,
  scope,
} from '#tests/governance/small-company.ts'
import { authorize, ownedDomains, ownerPermissions, reach, reachDepartments, type Authority } from './authorize.ts'
import { isPermission, type Permission } from './permission.ts'

const past = { fromAt: now - 2, untilAt: now }
const coming = { fromAt: now + 1, untilAt: now + 2 }
const owning = domain('front', { ownerIds: [personId('ana')] })

describe('authorize', () => {
  it.each<[string, Partial<Authority>, Permission, string[], string]>([
    ['a grant over the department', { grants: [grant('g')] }, 'member.move', ['desk'], 'yes: grant_permits'],
    ['a grant over all of several', { grants: [grant('g')] }, 'member.move', ['desk', 'night'], 'yes: grant_permits'],
    [
      'two grants, a department each',
      { grants: [grant('g'), grant('h', { scope: scope(['people']) })] },
      'member.move',
      ['desk', 'people'],
      'yes: grant_permits, grant_permits',
    ],
    [
      'a grant and an ownership together',
      { grants: [grant('g', { scope: scope(['people']) })], domains: [owning] },
      'member.view',
      ['people', 'desk'],
      'yes: grant_permits, owner_permits',
    ],
    ['only one of two departments', { grants: [grant('g')] }, 'member.move', ['desk', 'people'], 'no: outside_scope'],
    ['nothing at all', {}, 'member.move', ['desk'], 'no: no_grant_permits'],
    ['a role without the permission', { grants: [grant('g', { roleId: keeper.id })] }, 'member.move', ['desk'], 'no: no_grant_permits'],
    [
      'an excluded department',
      { grants: [grant('g', { scope: scope(['front'], ['concierge']) })] },
      'member.move',
      ['night'],
      'no: outside_scope',
    ],
    ['an empty scope', { grants: [grant('g', { scope: scope([]) })] }, 'member.move', ['desk'], 'no: outside_scope'],
    ['a grant that ended this instant', { grants: [grant('g', past)] }, 'member.move', ['desk'], 'no: grant_ended'],
    ['a grant that starts next instant', { grants: [grant('g', coming)] }, 'member.move', ['desk'], 'no: grant_not_started'],
    ['a revoked grant', { grants: [grant('g', { revokedAt: now })] }, 'member.move', ['desk'], 'no: grant_ended'],
    [
      'all the near misses, the nearest first',
      { grants: [grant('c', coming), grant('x', { scope: scope(['people']) }), grant('p', past)] },
      'member.move',
      ['desk'],
      'no: grant_ended, grant_not_started, outside_scope',
    ],
    [
      'what ended elsewhere is no near miss',
      { grants: [grant('g', { ...past, scope: scope(['people']) })] },
      'member.move',
      ['desk'],
      'no: no_grant_permits',
    ],
    ['a role nobody knows', { grants: [grant('g', { roleId: roleId('lost') })] }, 'member.move', ['desk'], 'no: role_unknown'],
    ["someone else's grant", { grants: [grant('g', { personId: personId('bo') })] }, 'member.move', ['desk'], 'no: no_grant_permits'],
    [
      'a leaver with a running grant',
      { person: person('ana', { active: false }), grants: [grant('g')] },
      'member.move',
      ['desk'],
      'no: person_left',
    ],
    ['no department named', { grants: [grant('g')] }, 'member.move', [], 'no: scope_empty'],
    ['an unknown department', { grants: [grant('g', { scope: scope(['1']) })] }, 'member.move', ['desk', 'gone'], 'no: department_unknown'],
    ['an owner, low risk', { domains: [owning] }, 'grant.view', ['night'], 'yes: owner_permits'],
    ['an owner, taking a right away', { domains: [owning] }, 'grant.revoke', ['night'], 'yes: owner_permits'],
    ['an owner, reading the log', { domains: [owning] }, 'log.view', ['night'], 'yes: owner_permits'],
    ['an owner, anything more', { domains: [owning] }, 'member.move', ['night'], 'no: no_grant_permits'],
    ['an owner, outside', { domains: [owning] }, 'member.view', ['payroll'], 'no: outside_scope'],
    ['a proposed domain', { domains: [{ ...owning, status: 'proposed' }] }, 'member.view', ['desk'], 'no: no_grant_permits'],
    ['a domain of others', { domains: [domain('front')] }, 'member.view', ['desk'], 'no: no_grant_permits'],
    ['a domain without an owner', { domains: [domain('front', { ownerIds: [] })] }, 'member.view', ['desk'], 'no: no_grant_permits'],
  ])('%s', (_, facts, permission, where, expected) => {
    expect(said(authorize(authority(facts), permission, where.map(departmentId)))).toBe(expected)
  })

  it('names the grant that lasts longest, and its real end', () => {
    const grants = [grant('short', { untilAt: now + minute }), grant('long'), grant('cut', { revokedAt: now + 1 })]
    const verdict = authorize(authority({ grants }), 'member.move', [departmentId('desk')])
    expect(verdict.causes).toEqual([
      {
        code: 'grant_permits',
        grantId: 'long',
        roleId: 'shift_supervisor',
        permission: 'member.move',
        fromAt: now - 60 * minute,
        untilAt: now + 60 * minute,
      },
    ])
  })

  it('names only the departments that are missing', () => {
    const verdict = authorize(authority({ grants: [grant('g')] }), 'member.move', ['desk', 'people', 'audit'].map(departmentId))
    expect(verdict.causes).toEqual([{ code: 'outside_scope', permission: 'member.move', departmentIds: ['people', 'audit'] }])
  })

  it('names the last three of many that ended', () => {
    const grants = Array.from({ length: 9 }, (_, at) => grant(`g${at}`, { untilAt: now - at }))
    const { causes } = authorize(authority({ grants }), 'member.move', [departmentId('desk')])
    expect(causes.map((cause) => ('grantId' in cause ? cause.grantId : cause.code))).toEqual(['g0', 'g1', 'g2'])
  })

  it('refuses a permission that is none, even for a role that carries the word', () => {
    const word: string = 'member.everything'
    expect(isPermission(word)).toBe(false)
    expect(said(authorize(authority({ grants: [grant('g')] }), word as Permission, [departmentId('desk')]))).toBe('no: not_evaluable')
    expect(said(authorize(authority(), 'toString' as Permission, [departmentId('desk')]))).toBe('no: not_evaluable')
  })
})

describe('reach', () => {
  it('is the union of running grants and owned domains', () => {
    const facts = authority({ grants: [grant('g', { scope: scope(['people']) }), grant('p', past)], domains: [owning] })
    expect(reach(facts, 'member.view')).toEqual([scope(['people']), scope(['front'])])
    expect(Array.from(reachDepartments(facts, 'member.view')).sort()).toEqual(['concierge', 'desk', 'front', 'night', 'people'])
    expect(Array.from(reachDepartments(facts, 'member.move'))).toEqual(['people'])
  })

  it('is nothing for a leaver', () => {
    expect(reach(authority({ person: person('ana', { active: false }), grants: [grant('g')] }), 'member.move')).toEqual([])
  })
})

describe('ownership', () => {
  it('permits what is low-risk, to take a right away and to read the log', () => {
    expect(ownerPermissions.slice().sort()).toEqual(
      [
        'attendance_rule.view',
        'department.view',
        'flow.run',
        'grant.revoke',
        'grant.view',
        'group.view',
        'log.view',
        'member.view',
        'report.view',
        'role.view',
      ].sort(),
    )
  })

  it('counts domains in force only', () => {
    const domains = [owning, domain('later', { ownerIds: [personId('ana')], status: 'proposed' }), domain('other')]
    expect(ownedDomains(personId('ana'), domains)).toEqual([owning])
  })
})
