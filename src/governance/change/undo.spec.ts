import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { now, pendingChange, said } from '#tests/governance/small-company.ts'
import { departmentsAfterMove } from './kinds/move-member.ts'
import { inverseOf, mayUndo, undoUntil } from './undo.ts'
import type { Change, ChangeContent } from './change.ts'
import type { ChangeId, DepartmentId, GrantId, PersonId } from '../id.ts'

const ana = 'ana' as PersonId
const move: ChangeContent = {
  kind: 'move_member',
  input: { memberId: 'ben' as PersonId, fromDepartmentId: 'a' as DepartmentId, toDepartmentId: 'b' as DepartmentId },
}
const revoke: ChangeContent = { kind: 'revoke_grant', input: { grantId: 'g' as GrantId, reason: 'over' } }
const removal: ChangeContent = { kind: 'remove_member', input: { memberId: 'ben' as PersonId, departmentIds: [], reason: 'left' } }
const done = (over: Partial<Change> = {}): Change =>
  pendingChange({
    content: move,
    beneficiaryId: 'ben' as PersonId,
    stages: [],
    status: 'applied',
    endedAt: now,
    ...over,
  })
const quarter = 15 * 60_000
const other = 'other' as ChangeId

describe('mayUndo', () => {
  it.each<[string, Partial<Change>, string, number, string]>([
    ['at once', {}, 'ana', now, 'yes: own_request'],
    ['one millisecond before the end', {}, 'ana', now + quarter - 1, 'yes: own_request'],
    ['at the end', {}, 'ana', now + quarter, 'no: undo_too_late'],
    ['by somebody else', {}, 'bo', now, 'no: not_own_request'],
    ['what still waits', { status: 'pending', endedAt: null }, 'ana', now, 'no: not_applied'],
    ['what was refused', { status: 'refused' }, 'ana', now, 'no: not_applied'],
    ['twice', { undoneBy: other }, 'ana', now, 'no: already_undone'],
    ['what takes back', { undoes: other }, 'ana', now, 'no: undo_impossible'],
    ['a kind without a way back', { content: revoke }, 'ana', now, 'no: undo_impossible'],
    ['who was removed', { content: removal }, 'ana', now, 'no: undo_impossible'],
    ['what came too late', { status: 'failed' }, 'ana', now, 'no: not_applied'],
  ])('%s', (_, over, who, at, expected) => {
    expect(said(mayUndo(done(over), { id: who as PersonId, active: true }, at))).toBe(expected)
  })

  it('not what the platform did not take', () =>
    expect(said(mayUndo(done(), { id: ana, active: true }, now, true))).toBe('no: not_applied'))
  it('not by who left', () => expect(said(mayUndo(done(), { id: ana, active: false }, now))).toBe('no: person_left'))
  it('names no end for what has none', () => expect(undoUntil(done({ content: revoke }))).toBeNull())
})

it('taking back a move restores her departments and their order exactly', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e').map((name) => name as DepartmentId)
  fc.assert(
    fc.property(fc.uniqueArray(id, { minLength: 1 }), id, (departmentIds, toDepartmentId) => {
      const [fromDepartmentId] = departmentIds
      fc.pre(fromDepartmentId !== undefined && !departmentIds.includes(toDepartmentId))
      const member = { id: 'ben' as PersonId, name: 'Ben', departmentIds, managerId: null, active: true }
      const input = { memberId: member.id, fromDepartmentId: fromDepartmentId as DepartmentId, toDepartmentId }
      const inverse = inverseOf({ kind: 'move_member', input })
      expect(inverse?.kind).toBe('move_member')
      if (inverse?.kind !== 'move_member') return
      const moved = { ...member, departmentIds: departmentsAfterMove(member, input) }
      expect(departmentsAfterMove(moved, inverse.input)).toEqual(departmentIds)
    }),
  )
})
