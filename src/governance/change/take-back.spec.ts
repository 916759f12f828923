import { describe, expect, it } from 'vitest'
import { now, pendingChange, personId, said } from '#tests/governance/small-company.ts'
import type { Change } from './change.ts'
import { decide, edit, mayCommand, withdraw } from './lifecycle.ts'
import { decidersNow } from '../stage.ts'
import { lastDecision, mayTakeBack, takeBack, takeBackUntil } from './take-back.ts'

const stage = (...names: string[]) => ({ kind: 'manager' as const, approverIds: names.map(personId), foundAs: 'manager' as const })
const sent = pendingChange({ stages: [stage('mia', 'mo'), stage('olga')] })
const answer = (change: Change, who: string, yes = true): Change =>
  decide(change, { deciderId: personId(who), answer: yes ? 'approve' : 'refuse', reason: null, decidedAt: now })
const one = answer(sent, 'mia')
const all = answer(one, 'olga')
const removal: Change = {
  ...all,
  content: { kind: 'remove_member', input: { memberId: personId('zoe'), departmentIds: [], reason: 'left' } },
}
const inTime = now + 15 * 60_000 - 1

describe('taking a decision back', () => {
  it.each<[string, Change, string, number, string]>([
    ['who decided a stage, before the next one', one, 'mia', inTime, 'yes: own_decision'],
    ['who refused', answer(sent, 'mo', false), 'mo', inTime, 'yes: own_decision'],
    ['who decided last, when it is applied', all, 'olga', inTime, 'yes: own_decision'],
    ['not after fifteen minutes', all, 'olga', inTime + 1, 'no: undo_too_late'],
    ['not when somebody has decided on top of it', all, 'mia', inTime, 'no: not_your_decision'],
    ['not what another one decided', one, 'mo', inTime, 'no: not_your_decision'],
    ['not what nobody decided', sent, 'mia', inTime, 'no: not_your_decision'],
    ['not when the request was withdrawn', withdraw(one, now), 'mia', inTime, 'no: undo_impossible'],
    ['not of an earlier version', edit(one, one, now), 'mia', inTime, 'no: not_your_decision'],
    ['not of what DingTalk has carried out for good', removal, 'olga', inTime, 'no: undo_impossible'],
  ])('%s', (_name, change, who, at, expected) => {
    expect(said(mayTakeBack(change, { id: personId(who), active: true }, at))).toBe(expected)
  })

  it('one of those who decide side by side takes hers back, if it was the last', () => {
    const wide = pendingChange({ stages: [{ ...stage('mia', 'mo'), need: 2 }, { ...stage('olga'), beside: true }, stage('eva')] })
    const later = (change: Change, who: string, ms: number): Change =>
      decide(change, { deciderId: personId(who), answer: 'approve', reason: null, decidedAt: now + ms })
    const three = later(later(later(wide, 'olga', 1), 'mo', 2), 'mia', 3)
    expect([three.stage, lastDecision(three)?.deciderId]).toEqual([2, 'mia'])
    const back = takeBack(three, now + 4)
    expect([back.stage, back.status, decidersNow(back)]).toEqual([0, 'pending', ['mia']])
    expect(lastDecision(back)?.deciderId).toBe('mo')
    expect(later(back, 'mia', 5)).toMatchObject({ stage: 2, status: 'pending' })
  })

  it('not who has left', () => {
    expect(said(mayTakeBack(one, { id: personId('mia'), active: false }, inTime))).toBe('no: person_left')
    expect(takeBackUntil(sent)).toBeNull()
  })

  it.each([
    ['a stage', one, 0],
    ['the last one', all, 1],
  ] as const)('waits again where it waited, and she may decide again: %s', (_name, change, at) => {
    const back = takeBack(change, now + 9)
    expect([back.status, back.stage, back.endedAt, back.wait.since]).toEqual(['pending', at, null, now + 9])
    expect(back.decisions.map(({ voided }) => voided)).toEqual(change.decisions.map((_one, index) => index === at))
    const who = at === 0 ? 'mia' : 'olga'
    expect(said(mayCommand(back, 'approve', { id: personId(who), active: true }))).toBe('yes: stage_approver')
    expect(answer(back, who).stage).toBe(at + 1)
  })

  it('is a fault for whoever did not ask first', () => {
    expect(() => takeBack(sent, now)).toThrow('no decision')
    expect(() => takeBack(removal, now)).toThrow('no decision')
  })
})
