import { describe, expect, it } from 'vitest'
import { authority, departmentId, grant, now, person, personId, said, scope } from '#tests/governance/small-company.ts'
import { departmentsAfterMove, mayMove, mayMoveFrom } from './move-member.ts'
import type { Person } from '../../org.ts'
import type { Grant } from '../../grant.ts'
import type { MoveMemberInput } from '../change.ts'

const ben = person('ben', { departmentIds: ['desk', 'people'].map(departmentId) })
const over = (...include: string[]): readonly Grant[] => include.map((id) => grant(`over-${id}`, { scope: scope([id]) }))
const move = (from: string, to: string): MoveMemberInput => ({
  memberId: personId('ben'),
  fromDepartmentId: departmentId(from),
  toDepartmentId: departmentId(to),
})

describe('mayMove', () => {
  it.each<[string, readonly Grant[], Person, MoveMemberInput, string]>([
    ['within one scope', over('front'), ben, move('desk', 'night'), 'yes: grant_permits'],
    ['a grant for each side', over('desk', 'payroll'), ben, move('desk', 'payroll'), 'yes: grant_permits, grant_permits'],
    ['leaving only', over('front'), ben, move('desk', 'payroll'), 'no: outside_scope'],
    ['entering only', over('payroll'), ben, move('desk', 'payroll'), 'no: outside_scope'],
    ['no grant', [], ben, move('desk', 'night'), 'no: no_grant_permits'],
    ['one instant after the end', [grant('g', { untilAt: now })], ben, move('desk', 'night'), 'no: grant_ended'],
    ['she is not there', over('front'), ben, move('night', 'concierge'), 'no: member_not_there'],
    ['she is there already', over('1'), ben, move('desk', 'people'), 'no: already_there'],
    ['to where she comes from', over('front'), ben, move('desk', 'desk'), 'no: already_there'],
    ['neither there nor new', over('1'), ben, move('night', 'people'), 'no: member_not_there, already_there'],
    ['to a department that is gone', over('1'), ben, move('desk', 'gone'), 'no: department_unknown'],
    ['she left', over('front'), { ...ben, active: false }, move('desk', 'night'), 'no: person_left'],
    ['the facts are of another', over('front'), person('bo'), move('desk', 'night'), 'no: member_unknown'],
    ['who may not act learns nothing of who is there', over('people'), ben, move('night', 'people'), 'no: outside_scope'],
  ])('%s', (_, grants, member, input, expected) => expect(said(mayMove(authority({ grants }), member, input))).toBe(expected))

  it('is refused to an actor who left', () => {
    const facts = authority({ person: person('ana', { active: false }), grants: over('front') })
    expect(said(mayMove(facts, ben, move('desk', 'night')))).toBe('no: person_left')
  })
})

describe('mayMoveFrom', () => {
  it.each<[string, readonly Grant[], Person, string, string]>([
    ['somewhere to go', over('front'), ben, 'desk', 'yes: grant_permits'],
    ['nowhere but where she is', over('desk'), ben, 'desk', 'no: outside_scope'],
    ['nowhere but where she is, twice', over('desk', 'people'), ben, 'desk', 'no: outside_scope'],
    ['somewhere to go by another grant', over('desk', 'payroll'), ben, 'desk', 'yes: grant_permits'],
    ['no right here', over('finance'), ben, 'desk', 'no: outside_scope'],
    ['not there', over('front'), ben, 'night', 'no: member_not_there'],
    ['she left', over('front'), { ...ben, active: false }, 'desk', 'no: person_left'],
    ['a department that is gone', over('front'), ben, 'gone', 'no: department_unknown'],
    [
      'excluded places are nowhere',
      [grant('g', { scope: scope(['front'], ['concierge']) })],
      { ...ben, departmentIds: ['desk', 'front'].map(departmentId) },
      'desk',
      'no: outside_scope',
    ],
  ])('%s', (_, grants, member, from, expected) =>
    expect(said(mayMoveFrom(authority({ grants }), member, departmentId(from)))).toBe(expected),
  )

  it('says yes exactly when some move is allowed', () => {
    for (const where of [['desk'], ['front'], ['people'], ['desk', 'people'], ['1'], []]) {
      const facts = authority({ grants: over(...where) })
      const some = facts.tree.all.some(({ id }) => mayMove(facts, ben, move('desk', id)).allowed)
      expect(mayMoveFrom(facts, ben, departmentId('desk')).allowed).toBe(some)
    }
  })
})

describe('departmentsAfterMove', () => {
  it.each([
    ['keeps the others and their order', ['audit', 'desk', 'people'], move('desk', 'night'), ['audit', 'night', 'people']],
    ['makes no doubles', ['desk', 'people'], move('desk', 'people'), ['people']],
    ['leaves alone who is not there', ['people'], move('desk', 'night'), ['people']],
  ])('%s', (_, departmentIds, input, expected) => {
    expect(departmentsAfterMove({ ...ben, departmentIds: departmentIds.map(departmentId) }, input)).toEqual(expected)
  })
})
