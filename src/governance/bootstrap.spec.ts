import { describe, expect, it } from 'vitest'
import { departmentId, departments, domainId, minute, now, personId } from '#tests/governance/small-company.ts'
import { bootstrapDomains, type BootstrapFacts } from './bootstrap.ts'

const heads = (names: Readonly<Record<string, readonly string[]>>): BootstrapFacts['headIds'] =>
  new Map(Object.entries(names).map(([id, people]) => [departmentId(id), people.map(personId)]))
const facts = (but: Partial<BootstrapFacts> = {}): BootstrapFacts => ({
  companyName: 'Baía',
  departments,
  headIds: heads({ '1': ['ceo'], front: ['fay', 'fay'], concierge: ['cai'], night: ['noa'], finance: [], people: ['pia'] }),
  mainAdminIds: ['root', 'root', 'second'].map(personId),
  existing: [],
  now,
  ...but,
})
const run = (given: BootstrapFacts) => bootstrapDomains(given, (id) => domainId(`domain-${id}`))

describe('bootstrapDomains', () => {
  it('makes the main administrators owners of one global root domain under the strictest preset', () => {
    expect(run(facts())[0]).toMatchObject({
      id: 'domain-root',
      tier: 'global',
      status: 'active',
      name: 'Baía',
      scope: { include: ['1'], exclude: [] },
      ownerIds: ['root', 'second'],
      policy: { preset: 'finance', version: 1 },
      reviewAt: now + 30 * 24 * 60 * minute,
    })
  })

  it('proposes a domain for units with a head: directly below the root, or with departments below', () => {
    const proposed = run(facts()).slice(1)
    expect(proposed.map(({ id, ownerIds }) => [id, ownerIds])).toEqual([
      ['domain-front', ['fay']],
      ['domain-concierge', ['cai']],
      ['domain-people', ['pia']],
    ])
    for (const domain of proposed) {
      expect(domain).toMatchObject({
        tier: 'department',
        status: 'proposed',
        policy: { preset: 'front_line' },
        reviewAt: now + 30 * 24 * 60 * minute,
      })
    }
  })

  it('proposes nothing twice, and what is new later', () => {
    const existing = run(facts({ headIds: heads({ front: ['fay'] }) }))
    expect(existing).toHaveLength(2)
    expect(run(facts({ existing })).map(({ id }) => id)).toEqual(['domain-concierge', 'domain-people'])
    expect(run(facts({ existing: run(facts()) }))).toEqual([])
  })

  it('does nothing without a main administrator or without a root', () => {
    expect(run(facts({ mainAdminIds: [] }))).toEqual([])
    expect(run(facts({ departments: departments.slice(1) }))).toEqual([])
  })
})
