import { performAct } from '../../changes/perform-act.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentChange } from '../../present/change-detail.ts'
import { createLens } from '../../present/lens.ts'

export const moveMember: Endpoint<'moveMember'> = async (call, input) => {
  const lens = await createLens(call.tx, call.person)
  const change = await performAct(call, lens, { kind: 'move_member', input })
  return change instanceof Refusal ? change : presentChange(lens, change)
}
