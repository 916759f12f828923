import { performAct } from '../../changes/perform-act.ts'
import type { Endpoint } from '../../http/endpoint.ts'

export const moveMember: Endpoint<'moveMember'> = (call, input) => performAct(call, { kind: 'move_member', input })
