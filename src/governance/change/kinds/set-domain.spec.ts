import { describe, expect, it } from 'vitest'
import { authority, domain, grant, role, roles, said, scope } from '#tests/governance/small-company.ts'
import { baseViews, presetPolicy, type OpenView } from '../../policy.ts'
import { maySetDomain, newOwnersOf, placesOf, shapeOfDomain } from './set-domain.ts'
import type { Permission } from '../../permission.ts'

const open = (...opens: OpenView[]) => ({ ...presetPolicy('front_line'), opens })
/** Ana works at the desk; the front lets everybody there see, the domain of the desk nobody. */
const around = domain('front', { policy: open(...baseViews) })
const desk = domain('desk', { scope: scope(['desk']) })

/** Whether she may let everybody at the desk see, with a right to its demands and these. */
function opening(...permissions: Permission[]): string {
  const minds = role('minds', ['policy.manage', ...permissions])
  const actor = authority({
    grants: [grant('g', { roleId: minds.id, scope: scope(['desk']) })],
    roles: new Map([...roles, [minds.id, minds]]),
    domains: [around, desk],
    secondFactor: true,
  })
  const before = shapeOfDomain(desk)
  const { version: _version, ...policy } = open(...baseViews)
  const input = { domainId: desk.id, before, after: { ...before, policy: { ...policy, preset: 'own' as const } }, reason: '' }
  return said(maySetDomain({ authority: actor, domain: desk, activeIds: new Set(desk.ownerIds) }, input))
}

describe('letting everybody see (R7)', () => {
  it('takes a right of one’s own to what is opened, not what is open to everybody already', () => {
    expect(opening()).toBe('no: may_not_grant, may_not_grant')
    expect(opening('member.view')).toBe('no: may_not_grant')
    expect(opening(...baseViews)).toBe('yes: grant_permits')
  })
})

describe.each([
  ['whose departments are all deleted', ['merged-away']],
  ['whose apps are all retired', ['app:gone']],
])('a domain %s', (_how, include) => {
  const dead = domain('dead', { scope: scope(include), tier: include[0] === 'app:gone' ? 'app' : 'department' })
  const before = shapeOfDomain(dead)
  const manages = (where: string) => {
    const only = role('manages', ['domain.manage'])
    const grants = [grant('g', { roleId: only.id, scope: scope([where]) })]
    return authority({ grants, roles: new Map([...roles, [only.id, only]]), domains: [around, dead], secondFactor: true })
  }
  const says = (where: string, after: typeof before | null) =>
    said(
      maySetDomain(
        { authority: manages(where), domain: dead, activeIds: new Set(dead.ownerIds) },
        { domainId: dead.id, before, after, reason: '' },
      ),
    )

  it('gives nobody anew what its owners have not got (R7): whoever owns it owns all of what it comes to reach', () => {
    const after = { ...before, scope: scope(['finance']) }
    expect(says('1', after)).toMatch(/^no: may_not_grant/)
    expect(newOwnersOf({ domainId: dead.id, before, after, reason: '' }, manages('1'))).toEqual(dead.ownerIds)
  })

  it('is closed by who manages domains over the whole company, and by nobody else', () => {
    expect([says('1', null), says('finance', null)]).toEqual(['yes: grant_permits', 'no: outside_scope'])
    expect(placesOf({ domainId: dead.id, before, after: null, reason: '' }, manages('1'))).toEqual(scope(['1']))
  })
})
