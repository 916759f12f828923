import { performForEach } from '../../changes/perform-for-each.ts'
import type { Endpoint } from '../../http/endpoint.ts'

export const moveMembers: Endpoint<'moveMembers'> = (call, { members, toDepartmentId }) =>
  performForEach(
    call,
    'moveMembers',
    members.map((mover) => ({ kind: 'move_member', input: { ...mover, toDepartmentId } })),
  )
