import { describe, expect, it } from 'vitest'
import { authority, domain, grant, keeper, now, personId, role, scope, supervisor } from '#tests/governance/small-company.ts'
import { differenceOf } from './difference.ts'
import type { Authority } from './authorize.ts'
import type { Role } from './role.ts'
import type { Scope } from './scope.ts'

const lines = (facts: Partial<Authority>, asked: Role, where: Scope): string[] =>
  differenceOf(authority(facts), asked, where).map(
    ({ against, risk, permission, newDepartmentCount }) => `${against} ${risk} ${permission} ${newDepartmentCount}`,
  )

describe('differenceOf', () => {
  it.each<[string, Partial<Authority>, Scope, string[]]>([
    [
      'nothing held: all new, riskier first, then by name',
      {},
      scope(['front']),
      ['new medium member.move 4', 'new low attendance_rule.view 4', 'new low member.view 4'],
    ],
    [
      'a part held: wider',
      { grants: [grant('g', { scope: scope(['concierge']) })] },
      scope(['front']),
      ['wider medium member.move 2', 'wider low attendance_rule.view 2', 'wider low member.view 2'],
    ],
    [
      'everything held through two grants',
      { grants: [grant('g', { scope: scope(['front'], ['concierge']) }), grant('h', { scope: scope(['concierge']) })] },
      scope(['front']),
      ['held medium member.move 0', 'held low attendance_rule.view 0', 'held low member.view 0'],
    ],
    [
      'owned: what is low-risk is held, the rest comes first',
      { domains: [domain('front', { ownerIds: [personId('ana')] })] },
      scope(['front']),
      ['new medium member.move 4', 'held low attendance_rule.view 0', 'held low member.view 0'],
    ],
    [
      'one permission held through another role, in part',
      { grants: [grant('g', { roleId: keeper.id, scope: scope(['desk']) })] },
      scope(['front']),
      ['new medium member.move 4', 'new low member.view 4', 'wider low attendance_rule.view 3'],
    ],
    [
      'held elsewhere or no longer: new',
      { grants: [grant('g', { scope: scope(['people']) }), grant('h', { untilAt: now })] },
      scope(['desk']),
      ['new medium member.move 1', 'new low attendance_rule.view 1', 'new low member.view 1'],
    ],
  ])('%s', (_, facts, where, expected) => expect(lines(facts, supervisor, where)).toEqual(expected))

  it('names a permission once however often the role does', () => {
    expect(lines({}, role('twice', ['flow.run', 'flow.run']), scope(['desk']))).toEqual(['new low flow.run 1'])
  })
})
