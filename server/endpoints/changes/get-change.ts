import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentChange } from '../../present/change-detail.ts'
import { findSeen } from './see-change.ts'

export const getChange: Endpoint<'getChange'> = async (call, input) => {
  const seen = await findSeen(call, input.changeId)
  return seen instanceof Refusal ? seen : presentChange(seen.lens, seen.change)
}
