import { describe, expect, it } from 'vitest'
import { plainRules, referenceAllows as mayDo, type Question } from '#tests/governance/reference-authorizer.ts'
import {
  authority,
  departmentId,
  domain,
  grant,
  keeper,
  minute,
  now,
  person,
  role,
  roleId,
  roles,
  scope,
  tree,
} from '#tests/governance/small-company.ts'
import { treeOf, worldFrom } from '#tests/governance/random-world.ts'
import { isApp, isMixed, isNoApp, isOfApps } from './app.ts'
import { authorize, ownerPermissions, type Authority } from './authorize.ts'
import { conflictsOfGiving } from './conflict-causes.ts'
import { riskOfRole } from './role.ts'
import { departmentsOf, type Scope } from './scope.ts'
import type { ConflictRule } from './conflict-rule.ts'
import type { Holding } from './find-conflicts.ts'
import type { Domain } from './domain.ts'
import type { Grant } from './grant.ts'
import type { ConflictRuleId, DepartmentId } from './id.ts'
import type { Permission } from './permission.ts'
import type { Cause } from './verdict.ts'
import { narrowestScope, smallestRequest as search, type SmallestRequest } from './smallest-request.ts'

const front = domain('front')
const ids = (...names: string[]) => names.map(departmentId)
const hers = authority({ domains: [front] })

const heldAgainst =
  (world: Authority, rules: readonly ConflictRule[]) =>
  (asked: Holding): readonly Cause[] =>
    conflictsOfGiving(world, [asked], { rules, exceptions: [], sees: () => true }, []).causes
/** Under these conflict rules; none unless they are named. */
const smallestRequest = (
  world: Authority,
  permission: Permission,
  where: readonly DepartmentId[],
  rules: readonly ConflictRule[] = [],
): SmallestRequest | null => search(world, permission, where, heldAgainst(world, rules)).ask
const rule = (left: readonly Permission[], right: readonly Permission[]): ConflictRule => ({
  id: `${left.join()}-${right.join()}` as ConflictRuleId,
  names: null,
  preset: null,
  left: { permissions: left, roleIds: [] },
  right: { permissions: right, roleIds: [] },
})

describe('smallestRequest', () => {
  it('is the role of fewest permissions, over just that department, for the shortest time', () => {
    expect(smallestRequest(hers, 'member.move', ids('front'))).toEqual({
      roleId: 'shift_supervisor',
      scope: scope(['front'], ['concierge', 'desk']),
      lengthMinutes: 30,
    })
    expect(smallestRequest(hers, 'attendance_rule.update', ids('night'))).toMatchObject({ roleId: keeper.id, scope: scope(['night']) })
  })

  it('asks only for where it is missing', () => {
    const some = authority({ domains: [front], grants: [grant('g', { scope: scope(['desk']) })] })
    expect(smallestRequest(some, 'member.move', ids('desk', 'night'))?.scope).toEqual(scope(['night']))
    expect(smallestRequest(some, 'member.move', ids('desk'))).toBe(null)
  })

  it('is a role of lower risk where two have as many permissions, and the same one each time', () => {
    const two = [
      role('b', ['member.move', 'member.view']),
      role('a', ['member.move', 'member.delete']),
      role('c', ['member.move', 'group.view']),
    ]
    const world = { ...hers, roles: new Map([...roles.values(), ...two].map((one) => [one.id, one])) }
    expect(smallestRequest(world, 'member.move', ids('desk'))?.roleId).toBe('b')
  })

  it('is not a role that nobody can ask for any more', () => {
    const world = { ...hers, roles: new Map([...roles, [keeper.id, { ...keeper, retired: true }]]) }
    expect(smallestRequest(world, 'attendance_rule.update', ids('desk'))).toBe(null)
  })

  it('goes around a conflict rule: the smallest role that breaks none for her, there', () => {
    const bare = role('bare', ['member.move', 'member.update'])
    const keeps = grant('k', { roleId: keeper.id, scope: scope(['desk']) })
    const world = authority({ domains: [front], grants: [keeps], roles: new Map([...roles, [bare.id, bare]]) })
    const rules = [rule(['attendance_rule.update'], ['member.update'])]
    expect(smallestRequest(world, 'member.move', ids('desk'))?.roleId).toBe(bare.id)
    expect(smallestRequest(world, 'member.move', ids('desk'), rules)?.roleId).toBe('shift_supervisor')
    expect(smallestRequest(world, 'member.move', ids('concierge'), rules)?.roleId).toBe(bare.id)
  })

  it('is none where every role would break one, and says which of what she has stands against the smallest', () => {
    const world = authority({ domains: [front], grants: [grant('k', { roleId: keeper.id, scope: scope(['desk']) })] })
    const rules = [rule(['attendance_rule.update'], ['member.move'])]
    expect(search(world, 'member.move', ids('desk'), heldAgainst(world, rules))).toMatchObject({
      ask: null,
      causes: [{ code: 'conflict_found', ruleId: rules[0]?.id, with: { kind: 'grant', grantId: 'k' } }],
    })
    expect(search(world, 'member.move', ids('people'), heldAgainst(world, rules))).toEqual({ ask: null, causes: [] })
  })

  it.each([
    ['who has left', { ...hers, person: person('ana', { active: false }) }, 'member.move', ['desk']],
    ['a department that is not there', hers, 'member.move', ['desk', 'gone']],
    ['no department', hers, 'member.move', []],
    ['a place outside every domain', hers, 'member.move', ['people']],
    ['two places that no one domain holds', hers, 'member.move', ['desk', 'payroll']],
    ['what only critical roles permit, without a second factor', hers, 'domain.manage', ['desk']],
    ['a permission nobody knows', hers, 'member.juggle' as never, ['desk']],
    [
      'a policy that gives such risks for no time that can be asked for',
      authority({
        domains: [
          { ...front, policy: { ...front.policy, longestGrantMinutes: { ...front.policy.longestGrantMinutes, medium: 29, high: 0 } } },
        ],
      }),
      'member.move',
      ['desk'],
    ],
  ] as const)('is none for %s', (_, world, permission, where) => {
    expect(smallestRequest(world, permission, ids(...where))).toBe(null)
  })

  it('is a critical role where she has a second factor', () => {
    expect(smallestRequest({ ...hers, secondFactor: true }, 'domain.manage', ids('desk'))?.roleId).toBe(roleId('global'))
  })
})

describe('narrowestScope', () => {
  it.each([
    ['one at the bottom', ['night'], scope(['night'])],
    ['one without what is below', ['front'], scope(['front'], ['concierge', 'desk'])],
    ['one and one far below: what lies between stays', ['front', 'night'], scope(['front'], ['desk'])],
    ['two apart', ['desk', 'payroll'], scope(['desk', 'payroll'])],
    ['twice the same', ['desk', 'desk'], scope(['desk'])],
  ])('%s', (_, wanted, expected) => expect(narrowestScope(ids(...wanted), tree)).toEqual(expected))
})

const subsets = <T>(all: readonly T[]): T[][] => all.reduce<T[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]])
type Size = readonly [permissions: number, departments: number, minutes: number]
const placesOf = ({ departments, apps }: Question): readonly DepartmentId[] => [...departments.map(({ id }) => id), ...apps]
/** What a domain has, said plainly. */
const inDomain = (one: Domain, question: Question): ReadonlySet<DepartmentId> =>
  new Set(placesOf(question).filter((id) => plainRules.inDomain(plainRules.pathOf(id, question), one, question, plainRules.inScope)))
const compare = (a: Size, b: Size): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]

/** Said plainly: with it, is there a department and a moment in which she has something of both sides, one of them by it? */
function breaks(given: Grant, { left, right }: ConflictRule, question: Question) {
  const { person: whose, grants, roles: all, domains, now: at } = question
  const known = treeOf(question)
  const things = [
    ...[...grants.filter(({ personId }) => personId === whose.id), given].map((one) => ({
      from: Math.max(at, one.fromAt),
      until: Math.min(one.untilAt, one.revokedAt ?? Infinity),
      where: departmentsOf(one.scope, known),
      has: all.get(one.roleId)?.permissions ?? [],
      isNew: one === given,
    })),
    ...domains
      .filter(({ status, ownerIds }) => status === 'active' && ownerIds.includes(whose.id))
      .map((one) => ({ from: at, until: Infinity, where: inDomain(one, question), has: ownerPermissions, isNew: false })),
  ].filter(({ from, until }) => from < until)
  const ofSide = ({ permissions: listed }: ConflictRule['left']) => things.filter(({ has }) => listed.some((one) => has.includes(one)))
  return ofSide(left).some((one) =>
    ofSide(right).some(
      (other) =>
        (one.isNew || other.isNew) &&
        Math.max(one.from, other.from) < Math.min(one.until, other.until) &&
        placesOf(question).some((id) => one.where.has(id) && other.where.has(id)),
    ),
  )
}

/** Every ask there could be, tried one by one on the naive second opinion. */
function smallestByTrying(question: Question, rules: readonly ConflictRule[]): Size | null {
  const known = treeOf(question)
  const all = placesOf(question)
  const around = question.domains.filter(({ status }) => status === 'active').map((one) => inDomain(one, question))
  const usable = [...question.roles.values()].filter((one) => question.secondFactor || riskOfRole(one) !== 'critical')
  let best: Size | null = null
  for (const include of subsets(all))
    for (const exclude of subsets(all)) {
      const asked: Scope = { include, exclude }
      const inside = departmentsOf(asked, known)
      if (inside.size === 0 || isMixed(asked) || !around.some((has) => [...inside].every((id) => has.has(id)))) continue
      for (const one of usable) {
        if (isOfApps(asked) && !one.permissions.includes('app.manage')) continue
        const size: Size = [new Set(one.permissions).size, inside.size, 30]
        if (best !== null && compare(best, size) <= 0) continue
        const given = grant('asked', { roleId: one.id, scope: asked, fromAt: question.now, untilAt: question.now + 30 * 60_000 })
        if (rules.some((one) => breaks(given, one, question))) continue
        if (mayDo({ ...question, grants: [...question.grants, given] })) best = size
      }
    }
  return best
}

function sizeOf(found: SmallestRequest | null, question: Question): Size | null {
  if (found === null) return null
  const { permissions } = question.roles.get(found.roleId) ?? { permissions: [] }
  return [new Set(permissions).size, departmentsOf(found.scope, treeOf(question)).size, found.lengthMinutes]
}

const ruled = ['member.move', 'attendance_rule.update', 'member.view', 'log.view', 'member.update'] as const
const rulesOf = (seed: number): readonly ConflictRule[] =>
  ruled
    .flatMap((left, at) => (((seed >> at) & 1) === 1 ? rule([left], [ruled[(at + seed) % ruled.length] ?? left]) : []))
    .slice(0, seed % 3)

function aboutAnApp(question: Question): Question {
  const [app] = question.apps
  return app === undefined ? question : { ...question, permission: 'app.manage', where: [app] }
}
/** Few enough places to try every scope. An app is asked for alone, and for what there is to do with it. */
const isSmall = (question: Question): boolean =>
  placesOf(question).length <= 6 && (question.where.every(isNoApp) || (question.where.every(isApp) && question.permission === 'app.manage'))

describe('against every ask there could be', () => {
  it('none that would allow it is smaller, and where there is none none is found', () => {
    const seen = { asks: 0, none: 0, around: 0, apps: 0 }
    for (let seed = 1; seed <= 2_000; seed++) {
      // without a domain over much of the company there is seldom anything to ask for
      const wide = domain('wide', {
        tier: seed % 4 === 0 ? 'global' : 'department',
        scope: { include: ids('d0'), exclude: seed % 3 === 0 ? ids('d2') : [] },
        ownerIds: [],
      })
      for (const asked of worldFrom(Math.imul(seed, 2_654_435_761), 2)
        .map((one) => (seed % 8 === 0 ? aboutAnApp(one) : one))
        .filter(isSmall)) {
        const question = { ...asked, domains: seed % 2 === 0 ? [...asked.domains, wide] : asked.domains }
        const world = { ...question, tree: treeOf(question) }
        const rules = rulesOf(seed)
        const found = smallestRequest(world, question.permission, question.where, rules)
        if (mayDo(question)) {
          expect(found).toBe(null)
          continue
        }
        expect([seed, sizeOf(found, question)]).toEqual([seed, smallestByTrying(question, rules)])
        if (found?.roleId !== smallestRequest(world, question.permission, question.where)?.roleId) seen.around += 1
        if (found !== null && isOfApps(found.scope)) seen.apps += 1
        seen[found === null ? 'none' : 'asks'] += 1
      }
    }
    expect(seen.asks).toBeGreaterThan(80)
    expect(seen.none).toBeGreaterThan(80)
    expect(seen.around).toBeGreaterThan(20)
    expect(seen.apps).toBeGreaterThan(5)
  })

  it('what it asks for is enough', () => {
    const found = smallestRequest(hers, 'member.move', ids('front', 'night'))
    const given = grant('given', { ...found, untilAt: now + (found?.lengthMinutes ?? 0) * minute })
    expect(authorize({ ...hers, grants: [given] }, 'member.move', ids('front', 'night')).allowed).toBe(true)
  })
})
