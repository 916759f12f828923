import { describe, expect, it } from 'vitest'
import { now, pendingChange, personId, said } from '#tests/governance/small-company.ts'
import type { Change } from './change/change.ts'
import { decide, decidesFor, mayCommand, type Actor } from './change/lifecycle.ts'
import type { Cover } from './cover.ts'
import type { CoverId } from './id.ts'
import type { Bonds } from './independence.ts'

const stage = (...names: string[]) => ({ kind: 'manager' as const, approverIds: names.map(personId), foundAs: 'manager' as const })
const cover = (absent: string, but: Partial<Cover> = {}): Cover => ({
  id: 'k1' as CoverId,
  absentId: personId(absent),
  coverId: personId('moe'),
  fromAt: now,
  untilAt: now + 1000,
  highestRisk: 'high',
  roleIds: null,
  endedAt: null,
  ...but,
})
const moe = (but: Partial<Bonds> = {}): Actor => ({
  id: personId('moe'),
  active: true,
  bonds: { aboveIds: [], covers: [], approvedHerIds: [], ...but },
})
const change = (but: Partial<Change> = {}): Change =>
  pendingChange({ requesterId: personId('ana'), beneficiaryId: personId('ben'), stages: [stage('mia', 'moe'), stage('olga')], ...but })
const onlyMia = change({ stages: [stage('mia'), stage('olga')] })
const critical = change({ risk: 'critical' })

describe('who decides is independent of who asks and who gets it', () => {
  it.each<[string, Change, Actor, string]>([
    ['nothing ties her', change(), moe(), 'yes: stage_approver'],
    ['she works for who asks, also since the route was found', change(), moe({ aboveIds: [personId('ana')] }), 'no: works_for'],
    ['she works for who gets it', change(), moe({ aboveIds: [personId('x'), personId('ben')] }), 'no: works_for'],
    ['she covers who asks', change(), moe({ covers: [cover('ana')] }), 'no: covers_for'],
    [
      'who asks has approved something critical of hers: not of what is less',
      change(),
      moe({ approvedHerIds: [personId('ana')] }),
      'yes: stage_approver',
    ],
    [
      'who asks has approved something critical of hers: not what is critical',
      critical,
      moe({ approvedHerIds: [personId('ana')] }),
      'no: mutual_approval',
    ],
    ['she covers somebody whom it waits for', onlyMia, moe({ covers: [cover('mia')] }), 'yes: covers_decider'],
    ['she covers somebody, not as far as this', onlyMia, moe({ covers: [cover('mia', { highestRisk: 'low' })] }), 'no: not_an_approver'],
    ['she covers somebody who decides later', onlyMia, moe({ covers: [cover('olga')] }), 'no: not_an_approver'],
    ['she covers somebody, and works for who asks', onlyMia, moe({ covers: [cover('mia')], aboveIds: [personId('ana')] }), 'no: works_for'],
    [
      'she covers somebody, and asks herself',
      change({ requesterId: personId('moe'), stages: [stage('mia')] }),
      moe({ covers: [cover('mia')] }),
      'no: self_approval',
    ],
  ])('%s', (_name, given, actor, expected) => {
    expect(said(mayCommand(given, 'approve', actor))).toBe(expected)
    expect(said(mayCommand(given, 'refuse', actor))).toBe(expected)
  })

  it('decides in the place of who is away, once, and in her own where she has one', () => {
    const actor = moe({ covers: [cover('mia'), cover('olga', { id: 'k2' as CoverId })] })
    expect([decidesFor(onlyMia, actor), decidesFor(change(), actor)]).toEqual(['mia', null])
    const first = decide(onlyMia, { deciderId: personId('moe'), forId: personId('mia'), answer: 'approve', reason: null, decidedAt: now })
    expect(first.decisions).toMatchObject([{ stage: 0, deciderId: 'moe', forId: 'mia' }])
    expect(said(mayCommand(first, 'approve', actor))).toBe('no: already_decided_by_you')
    expect(() =>
      decide(first, { deciderId: personId('moe'), forId: personId('olga'), answer: 'approve', reason: null, decidedAt: now }),
    ).toThrow('does not take')
  })
})
