import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { role, roleId } from '#tests/governance/small-company.ts'
import { permissions, type Permission } from './permission.ts'
import { composed, deepestNesting, nestingFault, withRole } from './role-composition.ts'
import type { Role } from './role.ts'

const made = (id: string, own: readonly Permission[], includes: readonly string[] = []): Role => ({
  ...role(id, own),
  made: { permissions: own, includes: includes.map(roleId) },
})
const catalogue = (...all: readonly Role[]): ReadonlyMap<Role['id'], Role> => new Map(all.map((one) => [one.id, one]))
/** r0 includes r1 includes r2 … */
const chain = (length: number): ReadonlyMap<Role['id'], Role> =>
  catalogue(...Array.from({ length }, (_, at) => made(`r${at}`, [], at + 1 < length ? [`r${at + 1}`] : [])))

describe('roles made of roles', () => {
  it('permit what they have and what those they include have, in the order of the catalogue, each once', () => {
    const roles = catalogue(made('a', ['member.move', 'member.view'], ['b']), made('b', ['member.view', 'log.view']))
    expect(composed({ permissions: ['flow.run', 'member.view'], includes: [roleId('a')] }, roles)).toEqual([
      'member.view',
      'flow.run',
      'member.move',
      'log.view',
    ])
  })

  it('change along with what they include', () => {
    const roles = catalogue(made('a', ['member.view'], ['b']), made('b', []))
    expect(withRole(made('b', ['log.view']), roles).get(roleId('a'))?.permissions).toEqual(['member.view', 'log.view'])
  })

  it.each<[string, string, readonly string[], string | null]>([
    ['itself', 'r0', ['r0'], 'nesting_cycle'],
    ['what includes it through others', 'r5', ['r0'], 'nesting_cycle'],
    ['what it includes through others once more', 'r0', ['r5'], null],
    ['what nobody knows', 'r0', ['other'], 'role_unknown'],
    ['one level too many', 'new', ['r0'], 'nesting_too_deep'],
    ['just deep enough', 'new', ['r1'], null],
  ])('may not include %s', (_, id, includes, fault) => {
    expect(nestingFault(roleId(id), includes.map(roleId), chain(deepestNesting))).toBe(fault)
  })

  it('end, whatever the catalogue says of itself, and never permit what no role in it has', () => {
    const ids = ['a', 'b', 'c', 'd']
    const anyRole = fc.record({ own: fc.subarray(permissions.slice(0, 6)), includes: fc.subarray([...ids, 'gone']) })
    fc.assert(
      fc.property(fc.tuple(anyRole, anyRole, anyRole, anyRole), (given) => {
        const roles = catalogue(...given.map(({ own, includes }, at) => made(ids[at] ?? '', own, includes)))
        for (const one of roles.values()) {
          const all = composed(one.made ?? { permissions: [], includes: [] }, roles)
          expect(all).toEqual(expect.arrayContaining([...(one.made?.permissions ?? [])]))
          expect(given.flatMap(({ own }) => own)).toEqual(expect.arrayContaining([...all]))
          expect(nestingFault(one.id, one.made?.includes ?? [], roles)).toBeDefined()
        }
      }),
    )
  })
})
