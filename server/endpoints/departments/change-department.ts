import { performAct } from '../../changes/perform-act.ts'
import type { Endpoint } from '../../http/endpoint.ts'
import { contentOfAct } from './act-content.ts'

export const changeDepartment: Endpoint<'changeDepartment'> = (call, { act }) => performAct(call, contentOfAct(act))
