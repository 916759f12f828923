import { describe, expect, it } from 'vitest'
import { changeId, departmentId, domainId, now, personId } from '#tests/governance/small-company.ts'
import { canonicalJson } from '../canonical.ts'
import { contentOf } from './content.ts'
import type { Change } from './change.ts'
import { beganWaiting } from './wait.ts'

const change: Change = {
  id: changeId('c1'),
  content: {
    kind: 'move_member',
    input: { memberId: personId('ben'), fromDepartmentId: departmentId('desk'), toDepartmentId: departmentId('night') },
  },
  requesterId: personId('ana'),
  beneficiaryId: personId('ben'),
  risk: 'medium',
  domainId: domainId('front'),
  policyVersion: 1,
  version: 1,
  contentHash: 'h',
  stages: [{ kind: 'manager', foundAs: 'manager', approverIds: [personId('mia')] }],
  stage: 0,
  status: 'pending',
  decisions: [],
  createdAt: now,
  versionAt: now,
  wait: beganWaiting(now),
  undoes: null,
  undoneBy: null,
  batchId: null,
  endedAt: null,
}
const spelled = (but: Partial<Change> = {}): string => canonicalJson(contentOf({ ...change, ...but }))

describe('contentOf', () => {
  it.each<[string, Partial<Change>]>([
    [
      'input',
      {
        content: {
          kind: 'move_member',
          input: { memberId: personId('ben'), fromDepartmentId: departmentId('desk'), toDepartmentId: departmentId('1') },
        },
      },
    ],
    ['kind', { content: { kind: 'open_domain', input: { domainId: domainId('front'), preset: 'finance' } } }],
    ['requester', { requesterId: personId('zoe') }],
    ['beneficiary', { beneficiaryId: personId('zoe') }],
    ['risk', { risk: 'high' }],
    ['domain', { domainId: domainId('other') }],
    ['policy version', { policyVersion: 2 }],
    ['version', { version: 2 }],
    ['approvers', { stages: [{ kind: 'manager', foundAs: 'manager', approverIds: [personId('mo')] }] }],
    ['how they were found', { stages: [{ kind: 'manager', foundAs: 'department_head', approverIds: [personId('mia')] }] }],
  ])('changes with the %s', (_, but) => expect(spelled(but)).not.toBe(spelled()))

  it('does not change on the way', () => {
    expect(spelled({ stage: 1, status: 'applied', endedAt: now, contentHash: 'x', id: changeId('c2') })).toBe(spelled())
  })
})
