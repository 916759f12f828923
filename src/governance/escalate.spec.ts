import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { domain, pendingChange, personId } from '#tests/governance/small-company.ts'
import type { Change } from './change/change.ts'
import { managersAbove, worksFor } from './chain-of-managers.ts'
import type { Cover } from './cover.ts'
import type { CoverId } from './id.ts'
import { unseatedStages, whoIsAbove, type EscalationFacts } from './escalate.ts'

/** Who manages whom; `-` before a name: not here any more. */
const people = (...lines: readonly (readonly [string, string | null])[]): EscalationFacts['people'] =>
  new Map(
    lines.map(([name, manager]) => {
      const id = personId(name.replace(/^-/, ''))
      return [id, { id, active: !name.startsWith('-'), managerId: manager === null ? null : personId(manager) }]
    }),
  )
const company = people(['ana', 'mia'], ['mia', 'dan'], ['dan', 'eva'], ['eva', null], ['olga', 'eva'], ['sub', 'ana'], ['root', null])
const stage = (...ids: string[]) => ({ kind: 'manager' as const, approverIds: ids.map(personId), foundAs: 'manager' as const })
const pending = (but: Partial<Change> = {}): Change =>
  pendingChange({ requesterId: personId('ana'), beneficiaryId: personId('ana'), stages: [stage('mia')], ...but })
const facts = (but: Partial<EscalationFacts> = {}): EscalationFacts => ({
  people: company,
  away: new Map(),
  mutualIds: new Set(),
  domains: [domain('inner', { ownerIds: [personId('olga')] }), domain('outer', { ownerIds: [personId('root')] })],
  ...but,
})

describe('managersAbove', () => {
  it('the nearest first; a ring once', () => {
    expect(managersAbove(personId('ana'), company)).toEqual(['mia', 'dan', 'eva'])
    expect(managersAbove(personId('a'), people(['a', 'b'], ['b', 'c'], ['c', 'b']))).toEqual(['b', 'c'])
    expect(managersAbove(personId('nobody'), company)).toEqual([])
  })
})

describe('whoIsAbove', () => {
  it.each<[string, Change, EscalationFacts, string[]]>([
    ['the manager of who has it', pending(), facts(), ['dan']],
    [
      'the next one up when that one has left',
      pending(),
      facts({ people: people(['mia', 'dan'], ['-dan', 'eva'], ['eva', null]) }),
      ['eva'],
    ],
    ['never who asked', pending({ requesterId: personId('dan'), beneficiaryId: personId('dan') }), facts(), ['eva']],
    ['never who gets it', pending({ beneficiaryId: personId('dan') }), facts(), ['eva']],
    ['the owner of the innermost domain when nobody is above', pending({ stages: [stage('eva')] }), facts(), ['olga']],
    ['the owner further out when that one has it already', pending({ stages: [stage('eva', 'olga')] }), facts(), ['root']],
    [
      'never one whose critical ask the requester has approved',
      pending({ risk: 'critical' }),
      facts({ mutualIds: new Set([personId('dan')]) }),
      ['eva'],
    ],
    ['her too, where it is not critical', pending(), facts({ mutualIds: new Set([personId('dan')]) }), ['dan']],
    ['nobody when all have it', pending({ stages: [stage('eva', 'olga', 'root')] }), facts(), []],
    ['rather somebody who is not asked later', pending({ stages: [stage('mia'), stage('dan')] }), facts(), ['eva']],
    ['one above each of them', pending({ stages: [stage('mia', 'olga')] }), facts(), ['dan', 'eva']],
    [
      'never who works for who asked',
      pending({ requesterId: personId('eva'), beneficiaryId: personId('eva'), stages: [stage('root')] }),
      facts({ domains: [domain('inner', { ownerIds: [personId('olga')] })] }),
      [],
    ],
  ])('%s', (_name, change, given, expected) => {
    expect(whoIsAbove(change, [0], given)).toEqual(expected)
  })

  it('nobody for no stage', () => expect(whoIsAbove(pending(), [], facts())).toEqual([]))

  it('never who decided another stage of this version', () => {
    const decisions = [
      {
        stage: 0,
        seat: 0,
        forId: null,
        deciderId: personId('dan'),
        answer: 'approve',
        reason: null,
        decidedAt: 1,
        version: 1,
        contentHash: 'h',
        voided: false,
      },
    ] as const
    const second = pending({ stages: [stage('dan'), stage('mia')], stage: 1, decisions })
    expect(whoIsAbove(second, [1], facts())).toEqual(['eva'])
    // and is away since: who covers her has not answered, and yet she has
    const cover: Cover = {
      id: 'c' as CoverId,
      absentId: personId('dan'),
      coverId: personId('olga'),
      fromAt: 0,
      untilAt: 9,
      highestRisk: 'high',
      roleIds: null,
      endedAt: null,
    }
    expect(whoIsAbove(second, [1], facts({ away: new Map([[personId('dan'), cover]]) }))).toEqual(['eva'])
  })

  it('adds only people who are here, independent, not heard and not there yet, in any company', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    const anyone = fc.constantFrom(...names)
    const world = fc.record({
      managers: fc.tuple(...names.map(() => fc.option(anyone))),
      left: fc.uniqueArray(anyone, { maxLength: 3 }),
      has: fc.uniqueArray(anyone, { minLength: 1, maxLength: 3 }),
      owners: fc.uniqueArray(anyone, { maxLength: 3 }),
      requester: anyone,
      beneficiary: anyone,
    })
    fc.assert(
      fc.property(world, ({ managers, left, has, owners, requester, beneficiary }) => {
        const all = people(...names.map((name, at) => [(left.includes(name) ? '-' : '') + name, managers[at] ?? null] as const))
        const change = pending({ requesterId: personId(requester), beneficiaryId: personId(beneficiary), stages: [stage(...has)] })
        const given = {
          people: all,
          away: new Map(),
          mutualIds: new Set<never>(),
          domains: [domain('d', { ownerIds: owners.map(personId) })],
        }
        for (const id of whoIsAbove(change, [0], given)) {
          expect([requester, beneficiary, ...left, ...has]).not.toContain(String(id))
          expect(worksFor(id, [personId(requester), personId(beneficiary)], all)).toBe(false)
        }
      }),
    )
  })
})

describe('unseatedStages', () => {
  const isSeated = (change: Change, given: EscalationFacts): boolean => unseatedStages(change, given).length === 0

  it('has none as long as one of them is here and independent', () => {
    const gone = people(['-mia', 'dan'], ['dan', null])
    expect([isSeated(pending(), facts()), isSeated(pending(), facts({ people: gone }))]).toEqual([true, false])
    expect(isSeated(pending({ stages: [stage('mia', 'dan')] }), facts({ people: gone }))).toBe(true)
    expect(isSeated(pending({ stages: [stage('sub')] }), facts())).toBe(false)
  })

  it('names the stages that miss one of the people they need, and only those that wait', () => {
    const gone = facts({ people: people(['-mia', 'dan'], ['dan', 'eva'], ['eva', null], ['olga', 'eva']) })
    const two = { ...stage('mia', 'dan'), need: 2 }
    expect(unseatedStages(pending({ stages: [two] }), gone)).toEqual([0])
    expect(unseatedStages(pending({ stages: [two] }), facts())).toEqual([])
    expect(unseatedStages(pending({ stages: [stage('olga'), { ...stage('mia'), beside: true }, stage('mia')] }), gone)).toEqual([1])
  })
})
