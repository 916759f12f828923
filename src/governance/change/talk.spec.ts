import { describe, expect, it } from 'vitest'
import { now, pendingChange, personId, said } from '#tests/governance/small-company.ts'
import type { Change } from './change.ts'
import { decide, edit, withdraw } from './lifecycle.ts'
import { mayWrite, mostMessages, nextMessage, openQuestion, whoAnswers, whoHears, type Message } from './talk.ts'

const stage = (...names: string[]) => ({ kind: 'manager' as const, approverIds: names.map(personId), foundAs: 'manager' as const })
const sent = pendingChange({ beneficiaryId: personId('ben'), stages: [stage('mia', 'mo'), stage('olga')] })
const by = (who: string, active = true) => ({ id: personId(who), active })
const passed = decide(sent, { deciderId: personId('mia'), answer: 'approve', reason: null, decidedAt: now })

/** As they are said, one after the other: `mia asks`, … */
function talk(change: Change, ...who: readonly string[]): readonly Message[] {
  return who.reduce<readonly Message[]>(
    (before, name) => [...before, nextMessage(change, before, { byId: personId(name), text: `${name} says`, at: now })],
    [],
  )
}
const kinds = (messages: readonly Message[]): string => messages.map(({ side, kind }) => `${side} ${kind}`).join(', ')

describe('who may write', () => {
  it.each([
    ['who decides now', sent, 'mia', 'yes: stage_approver'],
    ['the requester', sent, 'ana', 'yes: own_request'],
    ['not the one it is for: it is not her request', sent, 'ben', 'no: self_approval'],
    ['not who decides later', sent, 'olga', 'no: not_your_stage'],
    ['who decides later, when it is her turn', passed, 'olga', 'yes: stage_approver'],
    ['not who has decided', passed, 'mia', 'no: already_decided_by_you'],
    ['not a stranger', sent, 'zoe', 'no: not_an_approver'],
    ['not about what is over', withdraw(sent, now), 'ana', 'no: change_not_pending'],
  ])('%s', (_name, change, who, expected) => expect(said(mayWrite(change, 0, by(who)))).toBe(expected))

  it('not who has left, and not without end', () => {
    expect(said(mayWrite(sent, 0, by('mia', false)))).toBe('no: person_left')
    expect(said(mayWrite(sent, mostMessages - 1, by('mia')))).toBe('yes: stage_approver')
    expect(said(mayWrite(sent, mostMessages, by('ana')))).toBe('no: talk_full')
  })
})

describe('questions and answers', () => {
  it.each([
    [['mia'], 'decides question', ['ana']],
    [['mia', 'ana'], 'decides question, asks answer', []],
    [['mia', 'mo'], 'decides question, decides question', ['ana']],
    [['ana'], 'asks question', ['mia', 'mo']],
    [['ana', 'mo'], 'asks question, decides answer', []],
    [['mia', 'ana', 'ana'], 'decides question, asks answer, asks question', ['mia', 'mo']],
    [['mia', 'ana', 'mia'], 'decides question, asks answer, decides question', ['ana']],
  ] as const)('%j', (who, expected, answers) => {
    const messages = talk(sent, ...who)
    expect([kinds(messages), messages.map(({ number }) => number)]).toEqual([expected, who.map((_one, at) => at + 1)])
    expect(whoAnswers(sent, messages)).toEqual(answers)
  })

  it('are told to the other side', () => {
    expect(whoHears(sent, { side: 'decides' })).toEqual(['ana'])
    expect(whoHears(passed, { side: 'asks' })).toEqual(['olga'])
  })

  it('are over with the request, and answered by an edit', () => {
    const asked = talk(sent, 'mia')
    expect(openQuestion(sent, asked)?.text).toBe('mia says')
    expect([openQuestion(withdraw(sent, now), asked), openQuestion(edit(sent, sent, now), asked)]).toEqual([null, null])
    expect(nextMessage(edit(sent, sent, now), asked, { byId: personId('ana'), text: 'so?', at: now })).toMatchObject({
      number: 2,
      kind: 'question',
      version: 2,
    })
  })
})
