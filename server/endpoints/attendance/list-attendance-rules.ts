import { visibleCopies, visibleGroups } from '../../facts/attendance-sight.ts'
import type { Endpoint } from '../../http/endpoint.ts'
import { presentCopy, presentGroups } from '../../present/attendance-view.ts'
import { createLens } from '../../present/lens.ts'
import { attendanceReading } from '../../store/attendance-reading.ts'

export const listAttendanceRules: Endpoint<'listAttendanceRules'> = async (call) => {
  const lens = await createLens(call.tx, call.person)
  const { readAt, trouble } = await attendanceReading(call.tx)
  const kept = []
  for (const copy of await visibleCopies(lens)) kept.push(await presentCopy(lens, copy))
  return { rows: await presentGroups(lens, await visibleGroups(lens)), kept, readAt, trouble }
}
