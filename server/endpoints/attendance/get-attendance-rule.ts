import { visibleGroup } from '../../facts/attendance-sight.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentGroup } from '../../present/attendance-view.ts'
import { createLens } from '../../present/lens.ts'

export const getAttendanceRule: Endpoint<'getAttendanceRule'> = async (call, { groupId }) => {
  const lens = await createLens(call.tx, call.person)
  const group = await visibleGroup(lens, groupId)
  return group === null ? new Refusal('not_found') : presentGroup(lens, group)
}
