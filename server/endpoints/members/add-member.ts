import { newMemberId } from '../../changes/new-id.ts'
import { performAct } from '../../changes/perform-act.ts'
import type { Endpoint } from '../../http/endpoint.ts'

export const addMember: Endpoint<'addMember'> = (call, input) =>
  performAct(call, { kind: 'add_member', input: { ...input, memberId: newMemberId() } })
