import type { Params } from '../wire/params.ts'
import { refuse } from '../wire/refusals.ts'
import type { AttendanceGroup } from '../world/attendance.ts'
import type { World } from '../world/world.ts'

/**
 * Who the platform is told does it: every call names one. Which answer an unknown one gets is not documented; nor is the one for
 * somebody who may not. Here: a main administrator, or who looks after the group itself.
 */
export function checkOperator(params: Params, world: World, group?: AttendanceGroup, field = 'op_user_id'): void {
  const userid = params.text(field)
  if (!world.company.people.has(userid)) throw refuse(40003, userid)
  const looksAfter = group !== undefined && [group.ownerUserid, ...group.managerUserids].includes(userid)
  if (world.company.admins.get(userid) !== 1 && !looksAfter) throw refuse(400020, userid)
}

/** That there is no such group has no code of its own in the documentation. */
export function groupNamed(params: Params, { attendance }: World, field = 'group_id'): AttendanceGroup {
  const group = attendance.groups.get(params.integer(field))
  if (group === undefined) throw refuse(400002, 'no such group')
  return group
}
