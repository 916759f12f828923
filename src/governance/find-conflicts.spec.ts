import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDepartments, anyScope, naiveDepartments } from '#tests/governance/arbitraries.ts'
import {
  departmentId,
  departments,
  domain,
  grant,
  keeper,
  minute,
  now,
  personId,
  role,
  roleId,
  roles,
  scope,
  supervisor,
  tree,
} from '#tests/governance/small-company.ts'
import { presetSides, type ConflictRule, type ConflictSide } from './conflict-rule.ts'
import { collisionsOfAll, conflictIndex, holdingOfGrant, holdingsOf, sidesOf, timeTogether, type Collision } from './find-conflicts.ts'
import { orgTree } from './org.ts'
import { departmentsOf, type Scope } from './scope.ts'
import type { Domain } from './domain.ts'
import type { Grant } from './grant.ts'
import type { ConflictRuleId, RoleId } from './id.ts'
import type { Permission } from './permission.ts'
import { composed } from './role-composition.ts'
import type { Role } from './role.ts'

const side = (permissions: readonly Permission[], roleIds: readonly string[] = []): ConflictSide => ({
  permissions,
  roleIds: roleIds.map(roleId),
})
const rule = (id: string, left: ConflictSide, right: ConflictSide): ConflictRule => ({
  id: id as ConflictRuleId,
  names: { 'zh-CN': id, 'zh-HK': id, en: id, pt: id },
  preset: null,
  left,
  right,
})
const both = role('both', ['member.move', 'attendance_rule.update'])
const made = (id: string, includes: readonly string[]): Role => {
  const shape = { permissions: [], includes: includes.map(roleId) }
  return { ...role(id, composed(shape, roles)), made: shape }
}
/** Roles of roles: the keeper's work and nothing else, and that once more around it. */
const around = made('around', [keeper.id])
const aroundThat = { ...made('around_that', [around.id]), permissions: around.permissions }
const known = new Map([...roles, ...[both, around, aroundThat].map((one) => [one.id, one] as const)])
const movesAndKeeps = rule('moves-and-keeps', side(['member.move']), side(['attendance_rule.update']))
const moves = (but: Partial<Grant> = {}): Grant => grant('moves', { roleId: supervisor.id, ...but })
const keeps = (but: Partial<Grant> = {}): Grant => grant('keeps', { roleId: keeper.id, ...but })

const found = (grants: readonly Grant[], rules: readonly ConflictRule[] = [movesAndKeeps], domains: readonly Domain[] = []): string[] =>
  conflictIndex(rules)
    .collisionsAmong(holdingsOf(personId('ana'), { grants, roles: known, domains, tree, now }), tree)
    .map(said)
const nameOf = (held: Collision['one']): string => {
  if (held.from.kind === 'grant') return held.from.grant.id
  return held.from.kind === 'owner' ? held.from.domain.id : 'asked'
}
const said = ({ one, other, ruleIds }: Collision): string => `${nameOf(one)} × ${nameOf(other)}: ${ruleIds.join()}`

describe('conflicts of one person', () => {
  it.each<[string, readonly Grant[], string[]]>([
    ['one side alone', [moves()], []],
    ['both sides in the same department', [moves(), keeps()], ['moves × keeps: moves-and-keeps']],
    ['the other way round', [keeps(), moves()], ['keeps × moves: moves-and-keeps']],
    ['one grant that holds both', [grant('all', { roleId: both.id })], ['all × all: moves-and-keeps']],
    ['one inside the other', [moves({ scope: scope(['1']) }), keeps({ scope: scope(['night']) })], ['moves × keeps: moves-and-keeps']],
    ['scopes beside one another', [moves({ scope: scope(['desk']) }), keeps({ scope: scope(['concierge']) })], []],
    ['where one leaves the other out', [moves({ scope: scope(['front'], ['night']) }), keeps({ scope: scope(['night']) })], []],
    ['one that ended', [moves({ untilAt: now }), keeps()], []],
    ['one that was taken away', [moves({ revokedAt: now - 1 }), keeps()], []],
    ['one that lapsed', [moves({ lapsesAt: now }), keeps()], []],
    ['one that begins while the other lasts', [moves(), keeps({ fromAt: now + 30 * minute })], ['moves × keeps: moves-and-keeps']],
    ['one that begins when the other ends', [moves(), keeps({ fromAt: now + 60 * minute, untilAt: now + 90 * minute })], []],
    ['somebody else’s', [moves(), keeps({ personId: personId('ben') })], []],
    ['a role that nobody knows', [moves({ roleId: roleId('gone') }), keeps()], []],
  ])('%s', (_name, grants, expected) => {
    expect(found(grants)).toEqual(expected)
  })

  it('finds a role that is named itself, whatever it permits', () => {
    const rules = [rule('named', side([], ['shift_supervisor']), side([], ['attendance_keeper']))]
    expect(found([moves(), keeps()], rules)).toEqual(['moves × keeps: named'])
    expect(found([grant('all', { roleId: both.id })], rules)).toEqual([])
  })

  it.each([around, aroundThat])('finds a role that is named in $id, which includes it', ({ id }) => {
    const rules = [rule('named', side([], ['shift_supervisor']), side([], ['attendance_keeper']))]
    expect(found([moves(), keeps({ roleId: id })], rules)).toEqual(['moves × keeps: named'])
    // whoever has a part does not have the whole
    expect(found([moves(), keeps()], [rule('whole', side([], ['shift_supervisor']), side([], [id]))])).toEqual([])
  })

  it('counts a domain with what owning it permits, as long as it is in force', () => {
    const rules = [rule('own-log', side(['log.view']), side(['attendance_rule.update']))]
    const hers = domain('front', { ownerIds: [personId('ana')] })
    expect(found([keeps()], rules, [hers])).toEqual(['keeps × front: own-log'])
    expect(found([keeps()], rules, [{ ...hers, status: 'proposed' }])).toEqual([])
    expect(found([keeps({ scope: scope(['finance']) })], rules, [hers])).toEqual([])
  })

  it('does not count a domain of departments over an app, though that begins at the company’s top', () => {
    const rules = [rule('own-log', side(['log.view']), side(['attendance_rule.update']))]
    const withApp = orgTree([...departments, { id: departmentId('app:pay'), name: 'Pay', parentId: departmentId('1') }])
    const house = domain('house', { scope: scope(['1']), ownerIds: [personId('ana')] })
    const collisions = (domains: readonly Domain[]) => {
      const holdings = holdingsOf(personId('ana'), {
        grants: [keeps({ scope: scope(['app:pay']) })],
        roles: known,
        domains,
        tree: withApp,
        now,
      })
      return conflictIndex(rules).collisionsAmong(holdings, withApp).map(said)
    }
    expect(collisions([house])).toEqual([])
    expect(collisions([{ ...house, tier: 'global' }])).toEqual(['keeps × house: own-log'])
  })

  it('says from when and until when both hold, and which stands on which side', () => {
    const [collision] = conflictIndex([movesAndKeeps]).collisionsAmong(
      [keeps({ fromAt: now + 5 }), moves({ untilAt: now + 9 })].map((one) => holdingOfGrant(one, known)),
      tree,
    )
    if (collision === undefined) throw new Error('they collide')
    expect(timeTogether(collision)).toEqual({ fromAt: now + 5, untilAt: now + 9 })
    expect(nameOf(sidesOf(movesAndKeeps, collision).left)).toBe('moves')
  })

  it('says of the officers of the program that the security role holds two of the three', () => {
    const audit: ConflictRule = { ...movesAndKeeps, ...presetSides.security_audit, id: 'audit' as ConflictRuleId }
    expect(found([grant('s', { roleId: roleId('security') })], [audit])).toEqual(['s × s: audit'])
  })
})

const permissions = ['member.move', 'attendance_rule.update', 'log.view', 'grant.give'] as const
const anySide = fc.record({
  permissions: fc.uniqueArray(fc.constantFrom<Permission>(...permissions), { maxLength: 2 }),
  roleIds: fc.uniqueArray(fc.constantFrom(supervisor.id, keeper.id, both.id, around.id), { maxLength: 1 }),
})
const anyRules = fc
  .array(fc.record({ left: anySide, right: anySide }), { minLength: 1, maxLength: 40 })
  .map((sides) => sides.map(({ left, right }, at) => rule(`r${at}`, left, right)))
const anyGrant = fc.record({
  roleId: fc.constantFrom(supervisor.id, keeper.id, both.id, around.id, aroundThat.id, roleId('security'), roleId('gone')),
  scope: anyScope,
  fromAt: fc.integer({ min: -3, max: 3 }).map((at) => now + at),
  untilAt: fc.integer({ min: -1, max: 5 }).map((at) => now + at),
})
const anyGrants = fc.array(anyGrant, { maxLength: 5 }).map((all) => all.map((one, at) => grant(`g${at}`, one)))
const anyDomains = fc
  .array(anyScope, { maxLength: 1 })
  .map((all) => all.map((where) => domain('own', { scope: where, ownerIds: [personId('ana')] })))
const anyWorld = fc.record({ departments: anyDepartments, rules: anyRules, grants: anyGrants, domains: anyDomains })

/** Said plainly: it is that role, or one that includes something which contains it. */
const contains = (held: RoleId | null, wanted: RoleId): boolean =>
  held !== null && (held === wanted || (known.get(held)?.made?.includes ?? []).some((id) => contains(id, wanted)))

/** Said plainly: is there a department and a moment from now on at which she has something of both sides? */
function naive(
  where: Scope['include'][number],
  at: number,
  { left, right }: ConflictRule,
  holdings: ReturnType<typeof holdingsOf>,
  inScope: (scope: Scope) => ReadonlySet<string>,
): boolean {
  const there = holdings.filter((one) => one.fromAt <= at && (one.untilAt === null || at < one.untilAt) && inScope(one.scope).has(where))
  const has = ({ permissions: listed, roleIds }: ConflictSide): boolean =>
    there.some((one) => listed.some((permission) => one.permissions.includes(permission)) || roleIds.some((id) => contains(one.roleId, id)))
  return has(left) && has(right)
}

describe('conflicts of anybody', () => {
  it('are those that are found by looking at every department at every moment', () => {
    fc.assert(
      fc.property(anyWorld, ({ departments, rules, grants, domains }) => {
        const holdings = holdingsOf(personId('ana'), { grants, roles: known, domains, tree, now })
        const collisions = conflictIndex(rules).collisionsAmong(holdings, orgTree(departments))
        const broken = new Set(collisions.flatMap(({ ruleIds }) => ruleIds))
        const moments = [now, ...grants.map(({ fromAt }) => fromAt)]
        for (const one of rules) {
          const expected = departments.some(({ id }) =>
            moments.some((at) => naive(id, at, one, holdings, (where) => naiveDepartments(where, departments))),
          )
          expect(broken.has(one.id)).toBe(expected)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('are the same whichever side is written first', () => {
    fc.assert(
      fc.property(anyWorld, ({ departments, rules, grants, domains }) => {
        const holdings = holdingsOf(personId('ana'), { grants, roles: known, domains, tree, now })
        const turned = rules.map((one) => ({ ...one, left: one.right, right: one.left }))
        const of = (all: readonly ConflictRule[]) => conflictIndex(all).collisionsAmong(holdings, orgTree(departments)).map(said)
        expect(of(turned)).toEqual(of(rules))
      }),
    )
  })

  it('are never where scopes do not overlap', () => {
    fc.assert(
      fc.property(anyWorld, ({ departments, rules, grants, domains }) => {
        const company = orgTree(departments)
        for (const { one, other } of conflictIndex(rules).collisionsAmong(
          holdingsOf(personId('ana'), { grants, roles: known, domains, tree, now }),
          company,
        )) {
          const there = departmentsOf(other.scope, company)
          expect(Array.from(departmentsOf(one.scope, company)).some((id) => there.has(id))).toBe(true)
        }
      }),
    )
  })

  it('are for one thing that is added those in which it takes part', () => {
    fc.assert(
      fc.property(anyWorld, ({ departments, rules, grants, domains }) => {
        const [first, ...rest] = holdingsOf(personId('ana'), { grants, roles: known, domains, tree, now })
        if (first === undefined) return
        const [index, company] = [conflictIndex(rules), orgTree(departments)]
        const before = index.collisionsAmong(rest, company).map(said)
        const after = index.collisionsAmong([first, ...rest], company).map(said)
        expect([...before, ...index.collisionsWith([first], rest, company).map(said)].sort()).toEqual(after.sort())
      }),
    )
  })

  it('of one person are never made of what another one has', () => {
    const holdings = [moves(), keeps({ personId: personId('ben') })].map((one) => holdingOfGrant(one, known))
    expect(collisionsOfAll(holdings, conflictIndex([movesAndKeeps]), tree)).toEqual([])
  })
})
