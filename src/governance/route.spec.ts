import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { domain, person, personId, scope } from '#tests/governance/small-company.ts'
import { presetPolicy } from './policy.ts'
import { findRoute, type RouteFacts } from './route.ts'
import { risks } from './permission.ts'

const ids = (...names: string[]) => names.map(personId)
const everyone = ids('ana', 'manager', 'head', 'owner', 'second', 'rootowner', 'officer', 'guard')
const finance = domain('finance', { policy: presetPolicy('finance'), scope: scope(['finance']) })
const root = domain('root', { tier: 'global', ownerIds: ids('rootowner'), policy: presetPolicy('finance') })

const facts = (but: Partial<RouteFacts> = {}): RouteFacts => ({
  requester: person('ana', { managerId: personId('manager') }),
  beneficiary: person('ana', { managerId: personId('manager') }),
  risk: 'high',
  domains: [finance, root],
  headIds: ids('head'),
  securityOfficerIds: ids('officer'),
  activePersonIds: new Set(everyone),
  subordinateIds: new Set(),
  ...but,
})
const without = (...gone: string[]) => ({ activePersonIds: new Set(everyone.filter((id) => !gone.includes(id))) })
const unmanaged = { beneficiary: person('ana'), requester: person('ana') }

/** `manager:manager > domain_owner:owner|second`: kind, and how and who was found. */
const route = (given: RouteFacts): string => {
  const found = findRoute(given)
  if ('cause' in found) return 'stage' in found.cause ? `${found.cause.code}:${found.cause.stage}` : found.cause.code
  return found.stages
    .map(({ kind, foundAs, approverIds }) => `${kind}${kind === foundAs ? '' : ` as ${foundAs}`}: ${approverIds.join('|')}`)
    .join(' > ')
}
const managerAs = (foundAs: string, who: string) => `manager as ${foundAs}: ${who} > domain_owner: owner > security_officer: officer`

describe('findRoute', () => {
  it.each<[string, Partial<RouteFacts>, string]>([
    ['low: the manager', { risk: 'low' }, 'manager: manager'],
    ['medium in finance: manager, owner', { risk: 'medium' }, 'manager: manager > domain_owner: owner'],
    ['high in finance: three', {}, 'manager: manager > domain_owner: owner > security_officer: officer'],
    [
      'critical on the front line: owner and officer',
      { risk: 'critical', domains: [domain('front')] },
      'domain_owner: owner > security_officer: officer',
    ],
    ["the innermost domain's policy rules", { risk: 'medium', domains: [domain('front'), root] }, 'manager: manager'],
    ['no manager: a head', unmanaged, managerAs('department_head', 'head')],
    ['manager left: a head', without('manager'), managerAs('department_head', 'head')],
    ['for somebody else, who is asked by her manager: a head', { requester: person('manager') }, managerAs('department_head', 'head')],
    ['a manager who works for her: a head', { subordinateIds: new Set(ids('manager')) }, managerAs('department_head', 'head')],
    ['her own manager: a head', { beneficiary: person('ana', { managerId: personId('ana') }) }, managerAs('department_head', 'head')],
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
    ['no officer', { securityOfficerIds: [] }, 'approver_missing:security_officer'],
    ['the only officer asks for herself', { securityOfficerIds: ids('ana') }, 'approver_missing:security_officer'],
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

describe('any route', () => {
  const anyone = fc.constantFrom(...everyone)
  const some = fc.uniqueArray(anyone, { maxLength: 3 })
  const anyFacts = fc
    .record({
      requester: anyone,
      beneficiary: anyone,
      managerId: fc.option(anyone),
      risk: fc.constantFrom(...risks),
      owners: fc.array(fc.tuple(some, fc.constantFrom('front_line', 'finance', 'people')), { maxLength: 2 }),
      headIds: some,
      securityOfficerIds: some,
      left: some,
      subordinates: some,
    })
    .map(({ requester, beneficiary, managerId, owners, left, subordinates, ...rest }): RouteFacts => ({
      ...rest,
      requester: person(requester),
      beneficiary: person(beneficiary, { managerId }),
      domains: owners.map(([ownerIds, preset], at) => domain(`d${at}`, { ownerIds, policy: presetPolicy(preset) })),
      activePersonIds: new Set(everyone.filter((id) => !left.includes(id))),
      subordinateIds: new Set(subordinates),
    }))

  /** Whoever decides first and next: someone who has not decided yet is always left. */
  const neverStalls = (stages: readonly { readonly approverIds: readonly string[] }[], decided: readonly string[]): boolean => {
    const [stage, ...later] = stages
    if (!stage) return true
    const free = stage.approverIds.filter((id) => !decided.includes(id))
    return free.length > 0 && free.every((id) => neverStalls(later, [...decided, id]))
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
        expect(neverStalls(result.stages, [])).toBe(true)
      }),
      { numRuns: 3000 },
    )
    expect(found).toBeGreaterThan(300)
  })

  it('refuses whenever one of its stages has nobody, and only then', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const may = (id: string | null): boolean =>
          id !== null &&
          Array.from<string>(given.activePersonIds).includes(id) &&
          id !== given.requester.id &&
          id !== given.beneficiary.id &&
          !Array.from<string>(given.subordinateIds).includes(id)
        const owner = given.domains.some(({ ownerIds }) => ownerIds.some(may))
        const has = {
          manager: may(given.beneficiary.managerId) || given.headIds.some(may) || owner,
          domain_owner: owner,
          security_officer: given.securityOfficerIds.some(may),
        }
        const demanded = given.domains[0]?.policy.stages[given.risk]
        expect('stages' in findRoute(given)).toBe(demanded !== undefined && demanded.every((kind) => has[kind]))
      }),
      { numRuns: 2000 },
    )
  })
})
