import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { domain, person, personId, roleId, scope } from '#tests/governance/small-company.ts'
import { presetPolicy } from './policy.ts'
import { findRoute, type RouteFacts } from './route.ts'
import { beginningOf, needOf, type Stage } from './stage.ts'
import type { StageKind, StageRule } from './approver-rule.ts'
import { risks } from './permission.ts'

const ids = (...names: string[]) => names.map(personId)
const everyone = ids('ana', 'manager', 'head', 'owner', 'second', 'rootowner', 'officer', 'guard', 'above', 'top', 'keeper1', 'keeper2')
const finance = domain('finance', { policy: presetPolicy('finance'), scope: scope(['finance']) })
const root = domain('root', { tier: 'global', ownerIds: ids('rootowner'), policy: presetPolicy('finance') })

const facts = (but: Partial<RouteFacts> = {}): RouteFacts => ({
  requester: person('ana', { managerId: personId('manager') }),
  beneficiary: person('ana', { managerId: personId('manager') }),
  risk: 'high',
  domains: [finance, root],
  managerIds: ids('manager', 'above', 'top'),
  headIds: ids('head'),
  holderIds: new Map([[roleId('keeper'), ids('keeper1', 'keeper2')]]),
  securityOfficerIds: ids('officer'),
  activePersonIds: new Set(everyone),
  dependentIds: new Set(),
  mutualIds: new Set(),
  away: new Map(),
  roleId: null,
  ...but,
})
const without = (...gone: string[]) => ({ activePersonIds: new Set(everyone.filter((id) => !gone.includes(id))) })
const unmanaged = { managerIds: [] }

/** `manager:manager > domain_owner:owner|second`: kind, and how and who was found. */
const route = (given: RouteFacts): string => {
  const found = findRoute(given)
  if ('cause' in found) return 'stage' in found.cause ? `${found.cause.code}:${found.cause.stage}` : found.cause.code
  return found.stages
    .map(({ kind, foundAs, approverIds, need, beside }, at) => {
      const order = at === 0 ? '' : beside === true ? ' & ' : ' > '
      return `${order}${need === undefined ? '' : `${need} of `}${kind}${kind === foundAs ? '' : ` as ${foundAs}`}: ${approverIds.join('|')}`
    })
    .join('')
}
const managerAs = (foundAs: string, who: string) => `manager as ${foundAs}: ${who} > domain_owner: owner > security_officer: officer`
const standIn = 'manager: manager > domain_owner: owner > security_officer as domain_owner: rootowner'

describe('findRoute', () => {
  it.each<[string, Partial<RouteFacts>, string]>([
    ['low: the manager', { risk: 'low' }, 'manager: manager'],
    ['medium in finance: manager, owner', { risk: 'medium' }, 'manager: manager > domain_owner: owner'],
    ['high in finance: three', {}, 'manager: manager > domain_owner: owner > security_officer: officer'],
    [
      'critical on the front line: owner and officer',
      { risk: 'critical', domains: [domain('front')] },
      'domain_owner: owner & security_officer: officer',
    ],
    ["the innermost domain's policy rules", { risk: 'medium', domains: [domain('front'), root] }, 'manager: manager'],
    ['no manager: a head', unmanaged, managerAs('department_head', 'head')],
    ['manager left: a head', without('manager'), managerAs('department_head', 'head')],
    ['for somebody else, who is asked by her manager: a head', { requester: person('manager') }, managerAs('department_head', 'head')],
    ['a manager who works for her: a head', { dependentIds: new Set(ids('manager')) }, managerAs('department_head', 'head')],
    ['her own manager: a head', { managerIds: ids('ana') }, managerAs('department_head', 'head')],
    [
      'no manager, she is head herself: the owner, who is then not asked twice',
      { ...unmanaged, headIds: ids('ana') },
      'manager as domain_owner: owner > security_officer: officer',
    ],
    [
      'several heads, each of whom may',
      { ...unmanaged, headIds: ids('head', 'second', 'head') },
      managerAs('department_head', 'head|second'),
    ],
    ['the inner owner left: the owner further out', { risk: 'medium', ...without('owner') }, 'manager: manager > domain_owner: rootowner'],
    [
      'the requester owns the inner domain: further out',
      { risk: 'medium', domains: [{ ...finance, ownerIds: ids('ana') }, root] },
      'manager: manager > domain_owner: rootowner',
    ],
    ['nobody above anywhere', { risk: 'low', ...unmanaged, headIds: [], ...without('owner', 'rootowner') }, 'approver_missing:manager'],
    ['no owner', { ...without('owner', 'rootowner') }, 'approver_missing:domain_owner'],
    ['no officer: who owns the company', { securityOfficerIds: [] }, standIn],
    ['the only officer asks for herself: who owns the company', { securityOfficerIds: ids('ana') }, standIn],
    ['no officer, and nobody owns the company', { securityOfficerIds: [], domains: [finance] }, 'approver_missing:security_officer'],
    ['no domain', { domains: [] }, 'no_domain_covers'],
    [
      'a policy without stages passes nobody',
      { domains: [domain('odd', { policy: { ...presetPolicy('front_line'), stages: { low: [], medium: [], high: [], critical: [] } } })] },
      'approver_missing:manager',
    ],
    ['the manager owns the domain too: once', { risk: 'medium', domains: [{ ...finance, ownerIds: ids('manager') }] }, 'manager: manager'],
    [
      'the manager is one of two owners: the other one',
      { risk: 'medium', domains: [{ ...finance, ownerIds: ids('manager', 'second') }] },
      'manager: manager > domain_owner: second',
    ],
    [
      'one of two heads is the only owner: she is kept for the stage that needs her',
      { risk: 'medium', ...unmanaged, headIds: ids('owner', 'head') },
      'manager as department_head: head > domain_owner: owner',
    ],
    [
      'the same two everywhere: two stages, a person each',
      {
        ...unmanaged,
        headIds: ids('owner', 'second'),
        domains: [{ ...finance, ownerIds: ids('owner', 'second') }],
        securityOfficerIds: ids('owner', 'second'),
      },
      'manager as department_head: owner|second > domain_owner: owner|second',
    ],
  ])('%s', (_, but, expected) => expect(route(facts(but))).toBe(expected))
})

describe('the rules of a policy', () => {
  const under = (...rules: readonly StageRule[]): Partial<RouteFacts> => ({
    risk: 'low',
    domains: [{ ...finance, policy: { ...finance.policy, stages: { ...finance.policy.stages, low: rules } } }, root],
  })
  const keepers = { kind: 'role_holder', roleId: roleId('keeper') } as const
  it.each<[string, Partial<RouteFacts>, string]>([
    ["the manager's manager", under({ kind: 'manager_above', level: 2 }), 'manager_above: above'],
    ['further up', under({ kind: 'manager_above', level: 3 }), 'manager_above: top'],
    ['nobody so far up: a head', under({ kind: 'manager_above', level: 4 }), 'manager_above as department_head: head'],
    ['heads themselves', under({ kind: 'department_head' }), 'department_head: head'],
    ['holders of a role, any of them', under(keepers), 'role_holder: keeper1|keeper2'],
    ['a role that nobody holds there', under({ ...keepers, roleId: roleId('other') }), 'approver_missing:role_holder'],
    [
      'a role that nobody holds, and a stated next one',
      under({ ...keepers, roleId: roleId('other'), otherwise: [{ kind: 'manager' }] }),
      'role_holder as manager: manager',
    ],
    ['people by name', under({ kind: 'named', personIds: ids('guard', 'second') }), 'named: guard|second'],
    ['people by name who are gone', { ...under({ kind: 'named', personIds: ids('gone') }) }, 'approver_missing:named'],
    ['two of several', under({ ...keepers, need: 2 }), '2 of role_holder: keeper1|keeper2'],
    [
      'two where there is one: the stated next one',
      under({ kind: 'security_officer', need: 2, otherwise: [keepers] }),
      '2 of security_officer as role_holder: keeper1|keeper2',
    ],
    [
      'two where there is one, and nothing stated: who owns the company as well',
      under({ kind: 'security_officer', need: 2 }),
      '2 of security_officer as domain_owner: officer|rootowner',
    ],
    ['three where there are two with her', under({ kind: 'security_officer', need: 3 }), 'approver_missing:security_officer'],
    ['a fallback that is taken away', { ...under({ kind: 'manager', otherwise: [] }), ...unmanaged }, 'approver_missing:manager'],
    [
      'several at the same time, then one more',
      under({ kind: 'manager' }, { ...keepers, beside: true }, { kind: 'security_officer' }),
      'manager: manager & role_holder: keeper1|keeper2 > security_officer: officer',
    ],
    [
      'who is in two at the same time is asked in one',
      under({ kind: 'named', personIds: ids('guard', 'second') }, { kind: 'named', personIds: ids('second', 'officer'), beside: true }),
      'named: guard|second & named: officer',
    ],
    [
      'what waited beside a stage that falls away does not wait beside the one before',
      under({ kind: 'security_officer' }, { kind: 'named', personIds: ids('officer') }, { ...keepers, beside: true }),
      'security_officer: officer > role_holder: keeper1|keeper2',
    ],
    [
      'one who has agreed as manager is one of the two',
      { ...under({ kind: 'manager' }, { ...keepers, need: 2 }), managerIds: ids('keeper1') },
      'manager: keeper1 > role_holder: keeper2',
    ],
    [
      'critical: never one person alone',
      { risk: 'critical', domains: [domain('front', { ownerIds: ids('officer') })] },
      'approver_missing:security_officer',
    ],
  ])('%s', (_, but, expected) => expect(route(facts(but))).toBe(expected))
})

describe('any route', () => {
  const anyone = fc.constantFrom(...everyone)
  const some = fc.uniqueArray(anyone, { maxLength: 3 })
  const anyFacts = fc
    .record({
      requester: anyone,
      beneficiary: anyone,
      managerIds: some,
      risk: fc.constantFrom(...risks),
      owners: fc.array(fc.tuple(some, fc.constantFrom('front_line', 'finance', 'people')), { maxLength: 2 }),
      headIds: some,
      securityOfficerIds: some,
      left: some,
      subordinates: some,
    })
    .map(({ requester, beneficiary, owners, left, subordinates, ...rest }): RouteFacts => ({
      ...rest,
      requester: person(requester),
      beneficiary: person(beneficiary),
      holderIds: new Map(),
      domains: owners.map(([ownerIds, preset], at) => domain(`d${at}`, { ownerIds, policy: presetPolicy(preset) })),
      activePersonIds: new Set(everyone.filter((id) => !left.includes(id))),
      dependentIds: new Set(subordinates),
      mutualIds: new Set(),
      away: new Map(),
      roleId: null,
    }))

  /** Whoever of a step decides first and next: for every yes that is needed somebody who has not decided is left. */
  const neverStalls = (stages: readonly Stage[], decided: readonly string[] = [], at = 0, given: readonly number[] = []): boolean => {
    const step = stages.map((_stage, index) => index).filter((index) => beginningOf(stages, index) === at)
    const open = step.filter((index) => (given[index] ?? 0) < needOf(stages[index] ?? {}))
    if (open.length === 0) return at + step.length >= stages.length || neverStalls(stages, decided, at + step.length, given)
    return open.every((index) => {
      const free = (stages[index]?.approverIds ?? []).filter((id) => !decided.includes(id))
      const after = stages.map((_stage, place) => (given[place] ?? 0) + (place === index ? 1 : 0))
      return free.length > 0 && free.every((id) => neverStalls(stages, [...decided, id], at, after))
    })
  }

  it('names nobody who asks, receives or has left, asks nobody for nothing, and never stalls', () => {
    let found = 0
    fc.assert(
      fc.property(anyFacts, (given) => {
        const result = findRoute(given)
        if ('cause' in result) return
        found++
        expect(result.stages.length).toBeGreaterThan(0)
        for (const { approverIds } of result.stages) {
          expect(approverIds.length).toBeGreaterThan(0)
          expect(new Set(approverIds).size).toBe(approverIds.length)
          for (const id of approverIds) {
            expect(given.activePersonIds.has(id)).toBe(true)
            expect([given.requester.id, given.beneficiary.id]).not.toContain(id)
          }
        }
        expect(neverStalls(result.stages)).toBe(true)
      }),
      { numRuns: 3000 },
    )
    expect(found).toBeGreaterThan(300)
  })

  it('refuses whenever one of its stages has too few, or one person would decide alone on what is critical, and only then', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const may = (id: string): boolean =>
          Array.from<string>(given.activePersonIds).includes(id) &&
          id !== given.requester.id &&
          id !== given.beneficiary.id &&
          !Array.from<string>(given.dependentIds).includes(id)
        const most = (...lists: (readonly string[])[]): number => Math.max(0, ...lists.map((list) => list.filter(may).length))
        const owners = given.domains.map(({ ownerIds }) => ownerIds)
        const found: Partial<Record<StageKind, number>> = {
          manager: most(given.managerIds.slice(0, 1), given.headIds, ...owners),
          domain_owner: most(...owners),
          security_officer: most(given.securityOfficerIds),
        }
        const demanded = given.domains[0]?.policy.stages[given.risk]
        const enough = demanded !== undefined && demanded.every(({ kind, need = 1 }) => (found[kind] ?? 0) >= need)
        const result = findRoute(given)
        if (!enough || given.risk !== 'critical') expect('stages' in result).toBe(enough)
        else if ('stages' in result) expect(result.stages.reduce((sum, stage) => sum + needOf(stage), 0)).toBeGreaterThan(1)
        else expect(result.cause.code).toBe('approver_missing')
      }),
      { numRuns: 2000 },
    )
  })
})
