import { performAct } from '../../changes/perform-act.ts'
import { visibleCopies } from '../../facts/attendance-sight.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { createLens } from '../../present/lens.ts'

export const restoreAttendanceRule: Endpoint<'restoreAttendanceRule'> = async (call, { groupId }) => {
  const copy = (await visibleCopies(await createLens(call.tx, call.person))).find((one) => one.groupId === groupId)
  if (copy === undefined) return new Refusal('not_found')
  const { name, remembered } = copy.content
  return performAct(call, { kind: 'restore_attendance', input: { groupId, name, departmentIds: remembered } })
}
