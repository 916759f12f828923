import { describe, expect, it } from 'vitest'
import { authority, domain, person, personId, said, scope } from '#tests/governance/small-company.ts'
import { mayOpenDomain } from './open-domain.ts'
import type { Authority } from '../../authorize.ts'
import type { Domain } from '../../domain.ts'

const root = domain('root', { tier: 'global', scope: scope(['1']), ownerIds: [personId('ana')] })
const proposed = domain('front', { status: 'proposed' })
const working = ['ana', 'owner']

describe('mayOpenDomain', () => {
  it.each<[string, Partial<Authority>, Domain, string[], string]>([
    ['a root owner', {}, proposed, working, 'yes: owner_permits'],
    ['somebody else', { person: person('ben') }, proposed, working, 'no: not_root_owner'],
    ['an owner of a department domain', { domains: [{ ...root, tier: 'department' }] }, proposed, working, 'no: not_root_owner'],
    ['an owner of a root that is only proposed', { domains: [{ ...root, status: 'proposed' }] }, proposed, working, 'no: not_root_owner'],
    ['a root owner who left', { person: person('ana', { active: false }) }, proposed, working, 'no: person_left'],
    ['a domain in force already', {}, domain('front'), working, 'no: domain_not_proposed'],
    ['a domain whose owner left', {}, proposed, ['ana'], 'no: owner_missing'],
    [
      'one of two owners is left',
      {},
      domain('front', { status: 'proposed', ownerIds: ['gone', 'owner'].map(personId) }),
      working,
      'yes: owner_permits',
    ],
    ['a domain without an owner', {}, { ...proposed, ownerIds: [] }, working, 'no: owner_missing'],
    ['a domain whose departments are gone', {}, { ...proposed, scope: scope(['gone']) }, working, 'no: scope_empty'],
    [
      'everything at once',
      {},
      domain('front', { ownerIds: [], scope: scope([]) }),
      working,
      'no: domain_not_proposed, owner_missing, scope_empty',
    ],
  ])('%s', (_, facts, given, active, expected) => {
    expect(said(mayOpenDomain(authority({ domains: [root], ...facts }), given, new Set(active.map(personId))))).toBe(expected)
  })
})
