import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { authority, domain, grant, keeper, now, person, personId, scope, tree } from '#tests/governance/small-company.ts'
import { authorize, ownerPermissions, type Authority } from './authorize.ts'
import { permissions } from './permission.ts'
import { rightSources } from './right-sources.ts'
import { departmentsOf, scopeContains } from './scope.ts'

const front = scope(['front'])
const told = (facts: Partial<Authority>): string[] =>
  rightSources(authority(facts), front).map(
    ({ from, scope: { include, exclude } }) => `${from.kind} ${include.join()}${exclude.length > 0 ? ` but ${exclude.join()}` : ''}`,
  )

describe('what lets somebody act in an area', () => {
  it.each<[string, Partial<Authority>, string[]]>([
    ['a grant over all of it and more, as far as it lies here', { grants: [grant('g', { scope: scope(['1']) })] }, ['grant front']],
    ['a grant over a part', { grants: [grant('g', { scope: scope(['night', 'people']) })] }, ['grant night']],
    ['a grant with a hole', { grants: [grant('g', { scope: scope(['1'], ['night', 'audit']) })] }, ['grant front but night']],
    ['a grant elsewhere', { grants: [grant('g', { scope: scope(['people']) })] }, []],
    ['a grant that ended this moment', { grants: [grant('g', { fromAt: now - 2, untilAt: now })] }, []],
    ['a grant that has not begun', { grants: [grant('g', { fromAt: now + 1 })] }, []],
    ['a role nobody can read', { grants: [grant('g')], roles: new Map() }, []],
    [
      'ownership of what lies around it',
      { domains: [domain('all', { scope: scope(['1']), ownerIds: [personId('ana')] })] },
      ['owner front'],
    ],
    [
      'ownership of a domain that only waits',
      { domains: [domain('all', { scope: scope(['1']), ownerIds: [personId('ana')], status: 'proposed' })] },
      [],
    ],
    ['somebody who left', { grants: [grant('g')], person: person('ana', { active: false }) }, []],
  ])('%s', (_what, facts, expected) => {
    expect(told(facts)).toEqual(expected)
  })

  it('names the longest-lasting grant first and ownership last', () => {
    const grants = [grant('short', { untilAt: now + 5 }), grant('long', { untilAt: now + 9, roleId: keeper.id })]
    const sources = rightSources(authority({ grants, domains: [domain('front', { ownerIds: [personId('ana')] })] }), front)
    expect(sources.map(({ from }) => (from.kind === 'grant' ? from.grant.id : from.kind))).toEqual(['long', 'short', 'owner'])
    expect(sources[2]?.permissions).toEqual(ownerPermissions)
  })

  it('permits exactly what asking for each permission in each department permits', () => {
    const department = fc.constantFrom('1', 'front', 'desk', 'concierge', 'night', 'finance', 'people')
    const held = fc.record({ include: fc.array(department, { minLength: 1 }), exclude: fc.array(department, { maxLength: 2 }) })
    fc.assert(
      fc.property(fc.array(fc.tuple(held, fc.boolean()), { maxLength: 3 }), held, fc.boolean(), (given, area, owns) => {
        const grants = given.map(([{ include, exclude }, keeps], at) =>
          grant(`g${at}`, { scope: scope(include, exclude), ...(keeps && { roleId: keeper.id }) }),
        )
        const facts = authority({
          grants,
          domains: owns ? [domain('d', { scope: scope(['concierge']), ownerIds: [personId('ana')] })] : [],
        })
        const seen = scope(area.include, area.exclude)
        const sources = rightSources(facts, seen)
        for (const id of departmentsOf(seen, tree))
          for (const permission of permissions) {
            const said = sources.some((source) => source.permissions.includes(permission) && scopeContains(source.scope, id, tree))
            expect(said).toBe(authorize(facts, permission, [id]).allowed)
          }
      }),
    )
  })
})
