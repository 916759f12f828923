import { describe, expect, it } from 'vitest'
import { changeId, departmentId, domainId, now, pendingChange, personId } from '#tests/governance/small-company.ts'
import { canonicalJson } from '../canonical.ts'
import { contentOf } from './content.ts'
import type { Change } from './change.ts'

const change = pendingChange({
  content: {
    kind: 'move_member',
    input: { memberId: personId('ben'), fromDepartmentId: departmentId('desk'), toDepartmentId: departmentId('night') },
  },
  beneficiaryId: personId('ben'),
  domainId: domainId('front'),
  contentHash: 'h',
})
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
