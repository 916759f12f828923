import { performAct } from '../../changes/perform-act.ts'
import type { Endpoint } from '../../http/endpoint.ts'
import { contentOfMemberAct } from './member-act-content.ts'

export const changeMember: Endpoint<'changeMember'> = async (call, { act }) => performAct(call, await contentOfMemberAct(call.tx, act))
