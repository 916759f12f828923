import { describe, expect, it } from 'vitest'
import { authority, domain, grant, now, person, personId, role, roleId, roles, said, scope } from '#tests/governance/small-company.ts'
import { mayRevoke } from './revoke-grant.ts'
import type { Authority } from '../../authorize.ts'
import type { Grant } from '../../grant.ts'

const revoker = role('revoker', ['grant.revoke'])
const theirs = (but: Partial<Grant> = {}): Grant => grant('theirs', { personId: personId('ben'), ...but })
const owns = (where: string): Partial<Authority> => ({ domains: [domain('own', { ownerIds: [personId('ana')], scope: scope([where]) })] })
const may = (...where: string[]): Partial<Authority> => ({
  roles: new Map([...roles, [revoker.id, revoker]]),
  grants: where.map((id) => grant(`may-${id}`, { roleId: roleId('revoker'), scope: scope([id]) })),
})

describe('mayRevoke', () => {
  it.each<[string, Partial<Authority>, Grant, string]>([
    ['her own', {}, grant('own'), 'yes: own_grant'],
    ['her own, not started yet', {}, grant('own', { fromAt: now + 1 }), 'yes: own_grant'],
    ['her own, ended', {}, grant('own', { untilAt: now }), 'no: grant_not_active'],
    ['her own, revoked before', {}, grant('own', { revokedAt: now }), 'no: grant_not_active'],
    ["another's, with nothing", {}, theirs(), 'no: no_grant_permits'],
    ["another's, owning the domain", owns('front'), theirs(), 'yes: owner_permits'],
    ["another's, owning a domain above", owns('1'), theirs(), 'yes: owner_permits'],
    ["another's, owning a part", owns('concierge'), theirs(), 'no: outside_scope'],
    ["another's, by a grant", may('front'), theirs(), 'yes: grant_permits'],
    [
      "another's, by grants that cover it together",
      may('front', 'people'),
      theirs({ scope: scope(['front', 'people']) }),
      'yes: grant_permits, grant_permits',
    ],
    ["another's, ended", owns('front'), theirs({ untilAt: now }), 'no: grant_not_active'],
    ["another's, ended, with nothing: learns nothing", {}, theirs({ untilAt: now }), 'no: no_grant_permits'],
    ["another's whose departments are gone, in one's own corner", owns('front'), theirs({ scope: scope(['gone']) }), 'no: outside_scope'],
    ["another's whose departments are gone, everywhere", owns('1'), theirs({ scope: scope(['gone']) }), 'yes: owner_permits'],
    ['by somebody who left', { person: person('ana', { active: false }) }, grant('own'), 'no: person_left'],
  ])('%s', (_, facts, given, expected) => expect(said(mayRevoke(authority(facts), given))).toBe(expected))
})
