import { describe, expect, it } from 'vitest'
import { authority, domain, grant, role, roles, said, scope } from '#tests/governance/small-company.ts'
import { baseViews, presetPolicy, type OpenView } from '../../policy.ts'
import { maySetDomain, shapeOfDomain } from './set-domain.ts'
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
