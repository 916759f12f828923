import { maySeeChange } from '../../facts/may-see-change.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentChange } from '../../present/change-detail.ts'
import { createLens } from '../../present/lens.ts'
import { findChange } from '../../store/changes.ts'

export const getChange: Endpoint<'getChange'> = async (call, input) => {
  const change = await findChange(call.tx, input.changeId)
  if (change === null) return new Refusal('not_found')
  const lens = await createLens(call.tx, call.person)
  if (!(await maySeeChange(lens, change))) return new Refusal('not_found')
  return presentChange(lens, change)
}
