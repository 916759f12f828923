import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pendingChange, personId } from '#tests/governance/small-company.ts'
import { groupsOfAlike, kinAmong, type WaitingAsk } from './alike.ts'
import type { AskForRoleInput, Change } from './change.ts'
import type { ChangeId, RoleId } from '../id.ts'

const mia = personId('mia')
const day = 24 * 60
const stage = (kind: 'manager' | 'domain_owner' = 'manager', ...names: string[]) => ({
  kind,
  approverIds: (names.length > 0 ? names : ['mia']).map(personId),
  foundAs: kind,
})
let made = 0

/** An ask of one person for herself over one department for a week, which mia decides as her manager. */
function ask(over: Partial<Omit<WaitingAsk, 'change'>> & { change?: Partial<Change>; input?: Partial<AskForRoleInput> } = {}): WaitingAsk {
  made += 1
  const who = personId(`p${made}`)
  const { change, input, ...facts } = over
  const usual = pendingChange({ id: `c-${made}` as ChangeId, requesterId: who, beneficiaryId: who, stages: [stage()] })
  const { content } = usual
  if (content.kind !== 'ask_for_role') throw new Error('the usual change is an ask')
  const asked = { ...content, input: { ...content.input, lengthMinutes: 7 * day, ...input } }
  return {
    needsProof: false,
    talked: false,
    departmentCount: 1,
    worksThere: true,
    newHighRisk: false,
    heldBefore: true,
    ...facts,
    change: { ...usual, content: asked, ...change },
  }
}

const usual = (count: number, of: Parameters<typeof ask>[0] = {}): WaitingAsk[] => Array.from({ length: count }, () => ask(of))
const oddOf = (asks: readonly WaitingAsk[]): string[] =>
  groupsOfAlike(asks, mia).flatMap(({ odd }) =>
    odd.flatMap(({ oddities: found }) => found.map(({ code, usual: as }) => code + (as === null ? '' : ` ${as}`))),
  )
const removal = { kind: 'remove_member' as const, input: { memberId: personId('zoe'), departmentIds: [], reason: 'left' } }

describe('which asks are alike', () => {
  it('three for the same role of the same risk at the same stage are a group; two are not', () => {
    const [group, ...others] = groupsOfAlike(usual(3), mia)
    expect(others).toEqual([])
    expect(group).toMatchObject({ risk: 'medium', stage: 'manager', odd: [] })
    expect(group?.alike).toHaveLength(3)
    expect(groupsOfAlike(usual(2), mia)).toEqual([])
  })

  it.each<[string, Parameters<typeof ask>[0]]>([
    ['another role', { input: { roleId: 'dashboard' as RoleId } }],
    ['another risk', { change: { risk: 'high' } }],
    ['another stage', { change: { stages: [stage('domain_owner')] } }],
    ['a critical one', { change: { risk: 'critical' } }],
    ['what ends something for good', { change: { content: removal } }],
    ['one that is over', { change: { status: 'withdrawn' } }],
    ['one of hers', { change: { requesterId: mia } }],
    ['one for her', { change: { beneficiaryId: mia } }],
    ['one that others decide', { change: { stages: [stage('manager', 'mo')] } }],
  ])('%s is no part of it', (_name, other) => {
    const groups = groupsOfAlike([...usual(3), ask(other)], mia)
    expect(groups.map(({ alike, odd }) => [alike.length, odd.length])).toEqual([[3, 0]])
  })

  it('the largest group comes first, and each keeps the order in which it waits', () => {
    const few = usual(3, { input: { roleId: 'dashboard' as RoleId } })
    const many = usual(4)
    const groups = groupsOfAlike([...few, ...many], mia)
    expect(groups.map(({ roleId }) => roleId)).toEqual(['shift_supervisor', 'dashboard'])
    expect(groups[0]?.alike).toEqual(many)
  })

  it('more is looked at only where enough of them could be', () => {
    const three = usual(3)
    const all = [...three, ...usual(2, { input: { roleId: 'dashboard' as RoleId } })].map(({ change }) => change)
    expect(kinAmong(all, mia)).toEqual(three.map(({ change }) => change))
  })
})

describe('what sets one apart', () => {
  it.each<[string, Parameters<typeof ask>[0], string[]]>([
    ['nothing', {}, []],
    ['a proof that only she can give', { needsProof: true }, ['needs_proof']],
    ['it was changed', { change: { version: 2 } }, ['edited']],
    ['something was asked about it', { talked: true }, ['talked']],
    ['twice the usual length is still usual', { input: { lengthMinutes: 14 * day } }, []],
    ['more than that is not', { input: { lengthMinutes: 14 * day + 1 } }, [`longer ${7 * day}`]],
    ['shorter is never odd', { input: { lengthMinutes: 60 } }, []],
    ['many more departments', { departmentCount: 3 }, ['wider 1']],
    ['it is for somebody else', { change: { requesterId: personId('boss') } }, ['for_other']],
    ['who works elsewhere', { worksThere: false }, ['elsewhere']],
    ['a high risk that is new', { newHighRisk: true }, ['new_high_risk']],
    ['the first time', { heldBefore: false }, ['first_time']],
    ['two at once', { needsProof: true, heldBefore: false }, ['needs_proof', 'first_time']],
    [
      'it came from somebody who did not answer',
      { change: { stages: [{ ...stage('manager', 'mo'), added: [{ personId: mia, because: 'deadline', at: 0 }] }] } },
      ['came_to_you'],
    ],
  ])('%s', (_name, other, expected) => {
    expect(oddOf([...usual(4), ask(other)])).toEqual(expected)
  })

  it('what half of them share is usual, not odd', () => {
    expect(oddOf([...usual(3), ...usual(3, { heldBefore: false, worksThere: false })])).toEqual([])
    expect(oddOf([...usual(4), ...usual(3, { heldBefore: false })])).toEqual(['first_time', 'first_time', 'first_time'])
  })

  it('where too few are left, there is no group', () => {
    expect(groupsOfAlike([...usual(2), ask({ change: { version: 2 } })], mia)).toEqual([])
    expect(groupsOfAlike(usual(5, { needsProof: true }), mia)).toEqual([])
  })
})

const anyAsk = fc
  .record({
    role: fc.constantFrom('shift_supervisor', 'dashboard'),
    risk: fc.constantFrom('low' as const, 'medium' as const, 'critical' as const),
    version: fc.constantFrom(1, 1, 1, 2),
    lengthMinutes: fc.integer({ min: 1, max: 60 * day }),
    departmentCount: fc.integer({ min: 1, max: 20 }),
    needsProof: fc.boolean(),
    heldBefore: fc.boolean(),
    worksThere: fc.boolean(),
  })
  .map(({ role, risk, version, lengthMinutes, ...facts }) =>
    ask({ ...facts, change: { risk, version }, input: { roleId: role as RoleId, lengthMinutes } }),
  )

describe('whatever waits', () => {
  it('nobody is in two groups, nothing critical, edited or to be proved is among the alike, and the order changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyAsk, { maxLength: 30 }), (asks) => {
        const groups = groupsOfAlike(asks, mia)
        const placed = groups.flatMap(({ alike, odd }) => [...alike, ...odd.map((one) => one.ask)])
        expect(new Set(placed).size).toBe(placed.length)
        for (const { alike, odd, key } of groups) {
          expect(alike.length).toBeGreaterThanOrEqual(3)
          expect(odd.every(({ oddities: found }) => found.length > 0)).toBe(true)
          for (const { change, needsProof } of alike) {
            expect([change.risk === 'critical', change.version, needsProof]).toEqual([false, 1, false])
            expect(key).toContain(`.${change.risk}.`)
          }
        }
        const ids = (all: typeof groups) => all.map(({ key, alike }) => [key, alike.map(({ change }) => change.id).sort()])
        expect(ids(groupsOfAlike(asks.slice().reverse(), mia))).toEqual(ids(groups))
      }),
    )
  })
})
