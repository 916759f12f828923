import { beforeEach, expect, it } from 'vitest'
import type { Domain } from '#governance/domain.ts'
import type { DomainId } from '#governance/id.ts'
import { presetPolicy } from '#governance/policy.ts'
import { builtInRoles, type Role } from '#governance/role.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import type { Database, Tx } from './database.ts'
import { allDomains, insertDomains, openDomain } from './domains.ts'
import { labelStatesOf, setLabelState } from './labels.ts'
import { allRoles, upsertRoles } from './roles.ts'
import { dept, role, who } from './spec-company.ts'

const domain = (id: string, more: Partial<Domain> = {}): Domain => ({
  id: id as DomainId,
  tier: 'department',
  status: 'proposed',
  name: id,
  scope: { include: [dept(2)], exclude: [dept(22)] },
  ownerIds: [who('eve'), who('amy')],
  policy: presetPolicy('front_line'),
  reviewAt: 5000,
  ...more,
})

describeOnEachDatabase('domains, roles and labels', (open) => {
  let database: Database
  const run = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work)
  beforeEach(async () => {
    database = await open()
  })

  it('come back as they were saved, owners in order', async () => {
    const all = [domain('d1'), domain('d2', { tier: 'global', status: 'active', ownerIds: [] })]
    await run((tx) => insertDomains(tx, all))
    expect(await run(allDomains)).toEqual(all)
  })

  it('are not proposed over: what exists stays, its owners too', async () => {
    await run((tx) => insertDomains(tx, [domain('d1')]))
    await run((tx) => insertDomains(tx, [domain('d1', { name: 'other', ownerIds: [who('bob')] })]))
    expect(await run(allDomains)).toEqual([domain('d1')])
  })

  it('are opened under the chosen policy', async () => {
    await run((tx) => insertDomains(tx, [domain('d1')]))
    await run((tx) => openDomain(tx, 'd1' as DomainId, presetPolicy('finance')))
    expect(await run(allDomains)).toEqual([domain('d1', { status: 'active', policy: presetPolicy('finance') })])
  })

  it('bring roles up to date without losing one', async () => {
    const own: Role = {
      id: role('keeper'),
      builtIn: false,
      permissions: ['member.view'],
      names: { 'zh-CN': '值', 'zh-HK': '值', en: 'K', pt: 'K' },
    }
    await run((tx) => upsertRoles(tx, [...builtInRoles, own]))
    await run((tx) => upsertRoles(tx, [{ ...own, permissions: ['member.view', 'member.move'] }]))
    const roles = await run(allRoles)
    expect(roles.get(own.id)?.permissions).toEqual(['member.view', 'member.move'])
    for (const one of builtInRoles) expect(roles.get(one.id)).toEqual(one)
  })

  it('know how far a label is, and that nobody looked yet', async () => {
    const of = () => run(async (tx) => (await labelStatesOf(tx, [who('amy')]))(who('amy'), role('keeper')))
    expect(await of()).toBe('waiting')
    await run((tx) => setLabelState(tx, who('amy'), role('keeper'), 'needs_attention', '60121'))
    await run((tx) => setLabelState(tx, who('amy'), role('keeper'), 'pushed', null))
    expect(await of()).toBe('pushed')
  })
})
