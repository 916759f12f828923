import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { authority, departmentId, domain, grant, keeper, now, person, personId, said, scope } from '#tests/governance/small-company.ts'
import { authorize, type Authority } from './authorize.ts'
import { permissions, type Permission } from './permission.ts'
import { permissionsWithin } from './permissions-within.ts'

const front = ['front', 'desk', 'concierge', 'night'].map(departmentId)
const line = (facts: Partial<Authority>, permission: Permission, area = front): string => {
  const found = permissionsWithin(authority(facts), area).find((candidate) => candidate.permission === permission)
  return found ? `${found.departmentCount} ${said(found.verdict)}` : 'not there'
}

describe('what somebody may do within an area', () => {
  it.each<[string, Partial<Authority>, string]>([
    ['a grant over all of it', { grants: [grant('g')] }, '4 yes: grant_permits'],
    ['a grant over a part: the reason of the part', { grants: [grant('g', { scope: scope(['concierge']) })] }, '2 yes: grant_permits'],
    ['a grant with a hole', { grants: [grant('g', { scope: scope(['front'], ['night']) })] }, '3 yes: grant_permits'],
    ['a grant that ended', { grants: [grant('g', { fromAt: now - 2, untilAt: now })] }, '0 no: grant_ended'],
    ['a grant elsewhere', { grants: [grant('g', { scope: scope(['people']) })] }, '0 no: outside_scope'],
    ['a role without it', { grants: [grant('g', { roleId: keeper.id })] }, '0 no: no_grant_permits'],
    ['nothing', {}, '0 no: no_grant_permits'],
    ['somebody who left', { grants: [grant('g')], person: person('ana', { active: false }) }, '0 no: person_left'],
  ])('%s', (_what, facts, expected) => {
    expect(line(facts, 'member.move')).toBe(expected)
  })

  it('counts what an owner may see and take away', () => {
    const domains = [domain('front', { ownerIds: [personId('ana')] })]
    expect(line({ domains }, 'grant.revoke')).toBe('4 yes: owner_permits')
    expect(line({ domains }, 'member.move')).toBe('0 no: no_grant_permits')
  })

  it('names every permission once, in the order of the catalogue', () => {
    expect(permissionsWithin(authority({}), front).map(({ permission }) => permission)).toEqual(permissions)
  })

  it('says of each permission what asking for each department says', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('front', 'desk', 'night', 'finance', 'people'), { minLength: 1 }), (held) => {
        const facts = authority({ grants: [grant('g', { scope: scope(held) })] })
        for (const { permission, departmentCount, verdict } of permissionsWithin(facts, front)) {
          const allowed = front.filter((id) => authorize(facts, permission, [id]).allowed)
          expect(departmentCount).toBe(allowed.length)
          expect(verdict.allowed).toBe(allowed.length > 0)
        }
      }),
    )
  })
})
