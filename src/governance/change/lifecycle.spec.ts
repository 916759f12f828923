import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { domainId, grantId, now, pendingChange, personId, roleId, said, scope } from '#tests/governance/small-company.ts'
import { decide, edit, expire, fail, goUp, isExpired, lifecycle, mayCommand, withdraw, type ChangeCommand } from './lifecycle.ts'
import type { Change, ChangeStatus } from './change.ts'
import type { PersonId } from '../id.ts'
import type { Stage } from '../route.ts'
import { decidersNow } from '../stage.ts'

const stage = (kind: Stage['kind'], ...names: string[]): Stage => ({ kind, foundAs: kind, approverIds: names.map(personId) })
const content: Change['content'] = {
  kind: 'ask_for_role',
  input: { roleId: roleId('shift_supervisor'), scope: scope(['front']), lengthMinutes: 60, startAt: null, reason: 'peak week' },
}
const removal: Change['content'] = {
  kind: 'remove_member',
  input: { memberId: personId('zoe'), departmentIds: [], reason: 'left' },
}
const change = (but: Partial<Change> = {}): Change =>
  pendingChange({
    content,
    beneficiaryId: personId('ben'),
    domainId: domainId('front'),
    stages: [stage('manager', 'mia', 'mo'), stage('domain_owner', 'olga')],
    ...but,
  })
const decided = (from: Change, who: string, answer: 'approve' | 'refuse' = 'approve'): Change =>
  decide(from, { deciderId: personId(who), answer, reason: null, decidedAt: now + 1 })
const edited = (from: Change): Change =>
  edit(
    from,
    {
      content,
      contentHash: `hash-${from.version + 1}`,
      risk: 'medium',
      stages: from.stages,
      domainId: from.domainId,
      policyVersion: 1,
    },
    now + 2,
  )

describe('mayCommand', () => {
  const first = change()
  const second = decided(first, 'mia')
  it.each<[string, Change, ChangeCommand, string, string]>([
    ['an approver of the waiting stage approves', first, 'approve', 'mia', 'yes: stage_approver'],
    ['any of them', first, 'refuse', 'mo', 'yes: stage_approver'],
    ['an approver of a later stage waits', first, 'approve', 'olga', 'no: not_your_stage'],
    ['the later stage, when it is there', second, 'approve', 'olga', 'yes: stage_approver'],
    ['who decided already does not again', second, 'approve', 'mia', 'no: already_decided_by_you'],
    ['whose stage has passed without her', second, 'approve', 'mo', 'no: not_your_stage'],
    ['a stranger', first, 'approve', 'zoe', 'no: not_an_approver'],
    ['the requester decides nothing', first, 'approve', 'ana', 'no: self_approval'],
    ['the beneficiary decides nothing', first, 'refuse', 'ben', 'no: self_approval'],
    ['listed or not', change({ stages: [stage('manager', 'ana')] }), 'approve', 'ana', 'no: self_approval'],
    ['an edit lets earlier deciders decide anew', edited(second), 'approve', 'mia', 'yes: stage_approver'],
    ['without a stage nobody decides', change({ stages: [] }), 'approve', 'mia', 'no: not_evaluable'],
    ['the requester edits', first, 'edit', 'ana', 'yes: own_request'],
    ['an act is not edited: it is what it is', change({ content: removal }), 'edit', 'ana', 'no: edit_impossible'],
    ['an act is withdrawn', change({ content: removal }), 'withdraw', 'ana', 'yes: own_request'],
    ['the requester withdraws', second, 'withdraw', 'ana', 'yes: own_request'],
    ['the beneficiary does not withdraw', first, 'withdraw', 'ben', 'no: not_own_request'],
    ['an approver does not edit', first, 'edit', 'mia', 'no: not_own_request'],
  ])('%s', (_, given, command, who, expected) =>
    expect(said(mayCommand(given, command, { id: personId(who), active: true }))).toBe(expected),
  )

  it.each<ChangeCommand>(['approve', 'refuse', 'edit', 'withdraw'])('lets nobody who left %s', (command) => {
    for (const who of ['ana', 'mia'])
      expect(said(mayCommand(change(), command, { id: personId(who), active: false }))).toBe('no: person_left')
  })

  it.each<ChangeStatus>(['applied', 'refused', 'withdrawn', 'failed'])('takes no command once %s', (status) => {
    for (const command of ['approve', 'refuse', 'edit', 'withdraw'] as const) {
      expect(mayCommand(change({ status }), command, { id: personId('mia'), active: true }).causes).toEqual([
        { code: 'change_not_pending', status },
      ])
      expect(lifecycle[status][command]).toBeUndefined()
    }
  })

  it('names the stage that waits to those of another', () => {
    expect(mayCommand(first, 'approve', { id: personId('olga'), active: true }).causes).toEqual([
      { code: 'not_your_stage', stage: 'manager' },
    ])
  })
})

describe('the way of a change', () => {
  it('is applied by the last stage only, and keeps what was decided on', () => {
    const second = decided(change(), 'mia')
    expect([second.status, second.stage, second.endedAt]).toEqual(['pending', 1, null])
    const done = decided(second, 'olga')
    expect([done.status, done.stage, done.endedAt]).toEqual(['applied', 2, now + 1])
    expect(done.decisions).toEqual([
      {
        stage: 0,
        seat: 0,
        forId: null,
        deciderId: 'mia',
        answer: 'approve',
        reason: null,
        decidedAt: now + 1,
        version: 1,
        contentHash: 'hash-1',
        voided: false,
      },
      {
        stage: 1,
        seat: 0,
        forId: null,
        deciderId: 'olga',
        answer: 'approve',
        reason: null,
        decidedAt: now + 1,
        version: 1,
        contentHash: 'hash-1',
        voided: false,
      },
    ])
  })

  describe('with two of several, and a stage beside it', () => {
    const two = { ...stage('security_officer', 'sam', 'sue', 'sid'), need: 2 }
    const wide = change({ stages: [two, { ...stage('domain_owner', 'olga'), beside: true }, stage('manager', 'mia')] })
    const state = ({ status, stage: at, wait }: Change): unknown[] => [status, at, wait.since === wide.wait.since]
    const may = (from: Change, who: string): string => said(mayCommand(from, 'approve', { id: personId(who), active: true }))

    it('waits for all of them, in any order, and only then goes on', () => {
      const one = decided(wide, 'sue')
      expect(state(one)).toEqual(['pending', 0, true])
      expect([may(one, 'sue'), may(one, 'sid'), may(one, 'olga'), may(one, 'mia')]).toEqual([
        'no: already_decided_by_you',
        'yes: stage_approver',
        'yes: stage_approver',
        'no: not_your_stage',
      ])
      const owner = decided(one, 'olga')
      expect(state(owner)).toEqual(['pending', 0, true])
      const both = decided(owner, 'sam')
      expect(state(both)).toEqual(['pending', 2, false])
      expect([may(both, 'sid'), may(both, 'mia')]).toEqual(['no: not_your_stage', 'yes: stage_approver'])
      expect(both.decisions.map(({ stage: at, seat }) => [at, seat])).toEqual([
        [0, 0],
        [1, 0],
        [0, 1],
      ])
      expect(decided(both, 'mia')).toMatchObject({ status: 'applied', stage: 3 })
    })

    it('is asked of nobody any more at a stage that has what it needs', () => {
      const full = decided(decided(wide, 'sue'), 'sam')
      expect([may(full, 'sid'), may(full, 'olga')]).toEqual(['no: not_your_stage', 'yes: stage_approver'])
      expect(decidersNow(full)).toEqual(['olga'])
    })

    it('keeps the order in which decisions were made, whatever the clocks of two say', () => {
      const early = decide(decided(wide, 'sue'), { deciderId: personId('sam'), answer: 'approve', reason: null, decidedAt: now - 5 })
      expect(early.decisions.map(({ seat, decidedAt }) => [seat, decidedAt])).toEqual([
        [0, now + 1],
        [1, now + 1],
      ])
    })

    it('ends with the first no', () => {
      expect(decided(decided(wide, 'sue'), 'olga', 'refuse').status).toBe('refused')
    })

    it('goes up where it waits; who came counts for that stage', () => {
      const up = goUp(decided(wide, 'olga'), { stages: [0], personIds: [personId('pia')] }, 'deadline', now + 9)
      expect(decided(decided(up, 'pia'), 'sid')).toMatchObject({ status: 'pending', stage: 2 })
    })

    it('takes any order in which different people say yes, and is never passed with fewer', () => {
      const everyone = ['sam', 'sue', 'sid', 'olga', 'mia']
      fc.assert(
        fc.property(fc.shuffledSubarray(everyone, { minLength: 0 }), (order) => {
          const end = order.reduce((from, who) => (may(from, who).startsWith('yes') ? decided(from, who) : from), wide)
          const officers = end.decisions.filter(({ stage: at }) => at === 0).length
          const heard = new Set(end.decisions.map(({ deciderId }) => deciderId))
          expect(heard.size).toBe(end.decisions.length)
          expect(officers).toBeLessThanOrEqual(2)
          expect(end.status === 'applied').toBe(officers === 2 && heard.has(personId('olga')) && heard.has(personId('mia')))
        }),
      )
    })
  })

  it('ends with one refusal, whatever was approved before', () => {
    const refused = decided(decided(change(), 'mia'), 'olga', 'refuse')
    expect([refused.status, refused.endedAt]).toEqual(['refused', now + 1])
  })

  it('starts again after an edit, which voids what was decided', () => {
    const again = edited(decided(change(), 'mia'))
    expect([again.version, again.stage, again.status, again.contentHash]).toEqual([2, 0, 'pending', 'hash-2'])
    expect(again.decisions.map(({ voided, version }) => [voided, version])).toEqual([[true, 1]])
  })

  it('ends when withdrawn', () => {
    expect(withdraw(change(), now + 5)).toMatchObject({ status: 'withdrawn', endedAt: now + 5, decisions: [] })
  })

  it('fails when everybody approved and it cannot be carried out any more; only then', () => {
    const done = decided(decided(change(), 'mia'), 'olga')
    expect(fail(done)).toEqual({ ...done, status: 'failed' })
    expect(() => fail(change())).toThrow('pending')
  })

  it('goes up: who came may decide as well, and those who had it still; no decision is voided', () => {
    const second = decided(change(), 'mia')
    const up = goUp(second, { stages: [1], personIds: [personId('pia')] }, 'deadline', now + 9)
    expect(said(mayCommand(up, 'approve', { id: personId('pia'), active: true }))).toBe('yes: came_to_stage')
    expect(said(mayCommand(up, 'approve', { id: personId('olga'), active: true }))).toBe('yes: stage_approver')
    expect(up.wait).toEqual({ since: now + 9, round: 1, reminded: false })
    expect([up.version, up.contentHash, up.decisions]).toEqual([1, 'hash-1', second.decisions])
    expect(decided(up, 'pia').status).toBe('applied')
    expect(() => goUp(decided(up, 'pia'), { stages: [], personIds: [] }, 'deadline', now)).toThrow('pending')
  })

  it('expires as refused without a refusal, and then takes no decision', () => {
    const over = expire(change(), now + 9)
    expect([over.status, over.endedAt, isExpired(over)]).toEqual(['refused', now + 9, true])
    expect(isExpired(decided(change(), 'mia', 'refuse'))).toBe(false)
    expect(said(mayCommand(over, 'approve', { id: personId('mia'), active: true }))).toBe('no: change_not_pending')
    expect(() => expire(over, now)).toThrow('pending')
  })

  it('is a fault, not a changed change, for whoever did not ask first', () => {
    const done = decided(decided(change(), 'mia'), 'olga')
    expect(() => decided(change(), 'olga')).toThrow('not_your_stage')
    expect(() => decided(change(), 'ana')).toThrow('self_approval')
    expect(() => decided(done, 'mo')).toThrow('change_not_pending')
    expect(() => withdraw(done, now)).toThrow('change_not_pending')
    expect(() => edited(done)).toThrow('change_not_pending')
    expect(() => edit(change(), { ...change(), stages: [] }, now)).toThrow('nobody')
  })

  it('never ends applied without one approval for every stage of this version, each by another person who neither asked nor receives', () => {
    const names = ['ana', 'ben', 'mia', 'mo', 'olga']
    const anyStages = fc.array(fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
    const anyStep = fc.tuple(
      fc.constantFrom<ChangeCommand>('approve', 'approve', 'approve', 'approve', 'refuse', 'edit', 'withdraw'),
      fc.constantFrom(...names),
    )
    let applied = 0
    fc.assert(
      fc.property(anyStages, fc.array(anyStep, { maxLength: 14 }), (people, steps) => {
        const stages = people.map((ids) => stage('manager', ...ids))
        const end = steps.reduce((at, [command, who]) => afterCommand(at, command, personId(who)), change({ stages }))
        if (end.status !== 'applied') return
        applied++
        const counting = end.decisions.filter(
          ({ voided, version, contentHash }) => !voided && version === end.version && contentHash === end.contentHash,
        )
        expect(counting.map(({ stage: at, answer }) => [at, answer])).toEqual(stages.map((_, at) => [at, 'approve']))
        expect(new Set(counting.map(({ deciderId }) => deciderId)).size).toBe(stages.length)
        for (const { stage: at, deciderId } of counting) {
          expect(stages[at]?.approverIds).toContain(deciderId)
          expect(['ana', 'ben']).not.toContain(deciderId)
        }
        for (const { voided, version } of end.decisions) expect(voided).toBe(version !== end.version)
      }),
      { numRuns: 3000 },
    )
    expect(applied).toBeGreaterThan(100)
  })
})

function afterCommand(at: Change, command: ChangeCommand, id: PersonId): Change {
  if (!mayCommand(at, command, { id, active: true }).allowed) return at
  if (command === 'edit') return edited(at)
  if (command === 'withdraw') return withdraw(at, now)
  return decide(at, { deciderId: id, answer: command, reason: null, decidedAt: now })
}

it('knows of kinds that are never pending too', () => {
  const revoked = change({ content: { kind: 'revoke_grant', input: { grantId: grantId('g'), reason: '' } }, stages: [], status: 'applied' })
  expect(said(mayCommand(revoked, 'approve', { id: personId('mia'), active: true }))).toBe('no: change_not_pending')
})
