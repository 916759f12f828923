import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { domain, now, pendingChange, person, personId, said } from '#tests/governance/small-company.ts'
import { unseatedStages, whoIsAbove } from '../escalate.ts'
import { decidersNow, decidersOf, isDecider, type Stage } from '../stage.ts'
import type { Change } from './change.ts'
import { contentOf } from './content.ts'
import { handOn, handOnCandidates, mayHandOn, type HandOnFacts } from './hand-on.ts'
import { decide, goUp, mayCommand } from './lifecycle.ts'

const people = (...lines: readonly (readonly [string, string | null])[]): HandOnFacts['people'] =>
  new Map(
    lines.map(([name, manager]) => {
      const id = personId(name.replace(/^-/, ''))
      return [id, person(id, { active: !name.startsWith('-'), managerId: manager === null ? null : personId(manager) })]
    }),
  )
/** ana works for mia, mia for dan, dan for eva; sub works for ana. */
const company: readonly (readonly [string, string | null])[] = [
  ['ana', 'mia'],
  ['mia', 'dan'],
  ['dan', 'eva'],
  ['eva', null],
  ['hal', 'eva'],
  ['sub', 'ana'],
  ['olga', null],
  ['root', null],
  ['otto', null],
  ['oki', null],
]
const ids = (...names: readonly string[]) => names.map(personId)
const facts = (but: Partial<HandOnFacts> = {}): HandOnFacts => ({
  people: people(...company),
  away: new Map(),
  mutualIds: new Set(),
  domains: [domain('inner', { ownerIds: ids('olga') }), domain('outer', { ownerIds: ids('root') })],
  headIds: ids('hal', 'sub'),
  securityOfficerIds: ids('otto', 'oki'),
  ...but,
})
const stage = (kind: Stage['kind'], ...names: string[]): Stage => ({ kind, approverIds: ids(...names), foundAs: kind })
const pending = (...stages: readonly Stage[]): Change => pendingChange({ stages: stages.length > 0 ? stages : [stage('manager', 'mia')] })
const list = (change: Change, by: string, given = facts()): string =>
  handOnCandidates(change, personId(by), given)
    .map(({ personId: id, as }) => `${id} ${as}`)
    .join(', ')
const may = (change: Change, who: string) => said(mayCommand(change, 'approve', { id: personId(who), active: true }))

describe('to whom it may be handed on', () => {
  it.each<[string, Change, string, HandOnFacts, string]>([
    [
      'those above her, heads, owners, officers',
      pending(),
      'mia',
      facts(),
      'dan above, eva above, hal department_head, olga domain_owner, root domain_owner, otto security_officer, oki security_officer',
    ],
    [
      'of an owner no head',
      pending(stage('domain_owner', 'olga')),
      'olga',
      facts(),
      'root domain_owner, otto security_officer, oki security_officer',
    ],
    ['of an officer only another one', pending(stage('security_officer', 'otto')), 'otto', facts(), 'oki security_officer'],
    [
      'nobody who is needed at another stage, or asked already',
      pending(stage('manager', 'mia', 'dan'), stage('domain_owner', 'olga'), stage('security_officer', 'otto', 'oki')),
      'mia',
      facts({ headIds: [] }),
      'eva above, root domain_owner',
    ],
    [
      'nobody who has left or gets it',
      { ...pending(stage('security_officer', 'otto')), beneficiaryId: personId('oki') },
      'otto',
      facts({ securityOfficerIds: ids('oki', 'lost', 'eva', 'olga'), people: people(...company, ['-eva', null]) }),
      'olga security_officer',
    ],
    ['nothing by who may not decide', pending(), 'olga', facts(), ''],
  ])('%s', (_name, change, by, given, expected) => expect(list(change, by, given)).toBe(expected))

  it('nobody who works for the requester, and nobody who has decided', () => {
    const decided = decide(pending(stage('manager', 'mia'), stage('domain_owner', 'olga')), {
      deciderId: personId('mia'),
      answer: 'approve',
      reason: null,
      decidedAt: now,
    })
    expect(list(decided, 'olga', facts({ domains: [domain('inner', { ownerIds: ids('mia', 'sub') })], securityOfficerIds: [] }))).toBe('')
  })
})

describe('handing on', () => {
  const sent = pending(stage('manager', 'mia'), stage('domain_owner', 'olga'))
  const after = handOn(sent, personId('mia'), personId('dan'), now + 5)

  it('puts one in the place of the other, and voids nothing', () => {
    expect([may(after, 'dan'), may(after, 'mia'), may(after, 'olga')]).toEqual([
      'yes: came_to_stage',
      'no: handed_on_by_you',
      'no: not_your_stage',
    ])
    expect([contentOf(after), after.version, after.stage]).toEqual([contentOf(sent), 1, 0])
    expect(after.wait).toEqual({ since: now + 5, round: 0, reminded: false })
    // she sees what becomes of it
    expect([isDecider(after, personId('mia')), decidersNow(after)]).toEqual([true, ['dan']])
    expect(said(mayHandOn(after, { id: personId('mia'), active: true }))).toBe('no: handed_on_by_you')
  })

  it('goes on from there, never back, and takes her own offer along', () => {
    expect(list(after, 'dan')).not.toContain('mia')
    const offer = {
      roleId: 'r' as never,
      scope: { include: [], exclude: [] },
      lengthMinutes: 30,
      byId: personId('mia'),
      at: now,
      hash: 'h',
    }
    expect(handOn({ ...sent, offer }, personId('mia'), personId('dan'), now).offer).toBeNull()
    expect(handOn({ ...sent, offer: { ...offer, byId: personId('mo') } }, personId('mia'), personId('dan'), now).offer).not.toBeNull()
  })

  it('keeps the number of those who are asked where several have to agree', () => {
    const two = pending({ ...stage('manager', 'mia', 'mo'), need: 2 })
    expect(decidersNow(handOn(two, personId('mia'), personId('dan'), now))).toEqual(['mo', 'dan'])
  })

  it('never leaves a stage without somebody, however often it is handed on', () => {
    const all = ['mia', 'dan', 'eva', 'hal', 'olga', 'root', 'otto', 'oki']
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 7 }), { maxLength: 12 }), (picks) => {
        let change = pending(stage('manager', 'mia'))
        for (const pick of picks) {
          const by = decidersNow(change)[0] ?? personId('')
          const to = handOnCandidates(change, by, facts())
          const [next] = to.slice(pick % Math.max(1, to.length))
          if (next) change = handOn(change, by, next.personId, now)
        }
        const now2 = decidersNow(change)
        expect(now2).toHaveLength(1)
        expect(all).toContain(now2[0])
        expect(decidersNow(change).filter((id) => change.stages[0]?.passedOn?.includes(id))).toEqual([])
      }),
    )
    const everybody: Stage = { ...stage('manager', 'mia'), passedOn: ids('mia') }
    expect(decidersOf(everybody)).toEqual(['mia'])
  })

  it('is a fault for whoever may not decide', () => {
    expect(() => handOn(sent, personId('olga'), personId('dan'), now)).toThrow('only who may decide')
    expect(() => handOn(after, personId('mia'), personId('eva'), now)).toThrow('only who may decide')
  })
})

describe('what was handed on and is not answered', () => {
  const toOki = handOn(pending(stage('manager', 'mia')), personId('mia'), personId('oki'), now)
  const without = (...gone: readonly string[]): HandOnFacts['people'] =>
    people(...company.map(([name, manager]) => [gone.includes(name) ? `-${name}` : name, manager] as const))
  it('goes to somebody else, and before nobody has it back to who handed it on', () => {
    const given = {
      people: without('oki'),
      away: new Map(),
      mutualIds: new Set<never>(),
      domains: [domain('inner', { ownerIds: ids('olga') })],
    }
    expect(unseatedStages(toOki, given)).toEqual([0])
    expect(whoIsAbove(toOki, [0], given)).toEqual(['olga'])
    const alone = { people: without('oki', 'olga'), away: new Map(), mutualIds: new Set<never>(), domains: given.domains }
    expect(whoIsAbove(toOki, [0], alone)).toEqual(['mia'])
    const back = goUp(toOki, { stages: [0], personIds: ids('mia') }, 'absent', now)
    expect([may(back, 'mia'), decidersNow(back)]).toEqual(['yes: stage_approver', ['mia', 'oki']])
  })
})
