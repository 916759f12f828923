import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { candidates, changeId, domain, person, personId, said } from '#tests/governance/small-company.ts'
import { allow, refuse } from '../verdict.ts'
import { presetPolicy, type PolicyPreset } from '../policy.ts'
import { planRoutedAct, type RoutedFacts } from './routed-act.ts'
import type { Risk } from '../permission.ts'

const everyone = ['mia', 'hana', 'olga', 'sam', 'ben'].map(personId)
const facts = (but: Partial<RoutedFacts> = {}, preset: PolicyPreset = 'front_line'): RoutedFacts => ({
  may: allow({ code: 'own_request' }),
  risk: 'high',
  actor: person('ana', { managerId: personId('mia') }),
  targetIds: [personId('ben')],
  domains: [domain('front', { ownerIds: [personId('olga')], policy: presetPolicy(preset) })],
  route: candidates({
    managerIds: [personId('mia')],
    headIds: [personId('hana')],
    securityOfficerIds: [personId('sam')],
    activePersonIds: new Set(everyone),
  }),
  pendingAlike: null,
  reason: 'left',
  ...but,
})
const without = (...gone: string[]): RoutedFacts['route'] => ({
  ...facts().route,
  activePersonIds: new Set(everyone.filter((id) => !gone.some((name) => name === id))),
})
const way = (given: RoutedFacts): string =>
  planRoutedAct(given)
    .stages.map(({ kind, foundAs, approverIds }) =>
      kind === foundAs ? `${kind} ${approverIds.join()}` : `${kind} as ${foundAs} ${approverIds.join()}`,
    )
    .join(' → ')

describe('the way of a routed act', () => {
  it.each<[string, RoutedFacts, string]>([
    ['the manager of the one who acts, then the owner', facts(), 'manager mia → domain_owner olga'],
    ['a medium one', facts({ risk: 'medium' }), 'manager mia'],
    ['a critical one', facts({ risk: 'critical' }), 'domain_owner olga → security_officer sam'],
    ['where policy is careful', facts({}, 'finance'), 'manager mia → domain_owner olga → security_officer sam'],
    ['among people', facts({}, 'people'), 'manager mia → domain_owner olga → security_officer sam'],
    ['without a manager', facts({ route: without('mia') }), 'manager as department_head hana → domain_owner olga'],
    ['without manager and head', facts({ route: without('mia', 'hana') }), 'manager as domain_owner olga'],
    ['whom it is done to decides nothing', facts({ targetIds: [personId('mia')] }), 'manager as department_head hana → domain_owner olga'],
    ['nor does the owner, when it is the owner', facts({ targetIds: [personId('olga')] }), ''],
    ['nor the one who acts', facts({ actor: person('olga', { managerId: personId('mia') }) }), ''],
    ['in no domain', facts({ domains: [] }), ''],
  ])('%s', (_, given, expected) => expect(way(given)).toBe(expected))
})

describe('may it be sent', () => {
  it.each<[string, RoutedFacts, string]>([
    ['everything is there', facts(), 'yes: own_request'],
    [
      'she may not do it: nothing else is told',
      facts({ may: refuse({ code: 'no_grant_permits', permission: 'member.delete' }), reason: '' }),
      'no: no_grant_permits',
    ],
    ['the policy wants a proof, of those who decide', facts({}, 'people'), 'yes: own_request'],
    ['nobody can decide', facts({ route: without('mia', 'hana', 'olga') }), 'no: approver_missing'],
    ['no domain covers it', facts({ domains: [] }), 'no: no_domain_covers'],
    ['it is on its way already', facts({ pendingAlike: changeId('c') }), 'no: already_asked'],
    ['without a reason', facts({ reason: '  ' }), 'no: reason_missing'],
    ['with a reason that nobody reads to its end', facts({ reason: 'x'.repeat(201) }), 'no: not_evaluable'],
  ])('%s', (_, given, expected) => expect(said(planRoutedAct(given).verdict)).toBe(expected))

  it('never comes to be decided by the one who acts or by whom it is done to, and never by nobody', () => {
    const some = fc.subarray(['ana', ...everyone.map(String)])
    fc.assert(
      fc.property(
        fc.record({
          active: some,
          heads: some,
          owners: some,
          officers: some,
          manager: fc.option(fc.constantFrom('ana', ...everyone.map(String))),
          preset: fc.constantFrom<PolicyPreset>('front_line', 'finance', 'people'),
          risk: fc.constantFrom<Risk>('low', 'medium', 'high', 'critical'),
        }),
        ({ active, heads, owners, officers, manager, preset, risk }) => {
          const plan = planRoutedAct(
            facts({
              risk,
              actor: person('ana', { managerId: manager === null ? null : personId(manager) }),
              domains: [domain('front', { ownerIds: owners.map(personId), policy: presetPolicy(preset) })],
              route: candidates({
                managerIds: manager === null ? [] : [personId(manager)],
                headIds: heads.map(personId),
                securityOfficerIds: officers.map(personId),
                activePersonIds: new Set(active.map(personId)),
              }),
            }),
          )
          const deciders = plan.stages.flatMap(({ approverIds }) => approverIds)
          expect(deciders).not.toContain('ana')
          expect(deciders).not.toContain('ben')
          expect(plan.stages.every(({ approverIds }) => approverIds.length > 0)).toBe(true)
          if (plan.verdict.allowed) expect(plan.stages.length).toBeGreaterThan(0)
        },
      ),
    )
  })
})
