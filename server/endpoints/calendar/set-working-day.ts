import { holdDays } from '../../calendar/working-days.ts'
import { performAct } from '../../changes/perform-act.ts'
import type { Endpoint } from '../../http/endpoint.ts'
import { contentOfDay } from './day-content.ts'

export const setWorkingDay: Endpoint<'setWorkingDay'> = async (call, wanted) => {
  await holdDays(call.tx)
  return performAct(call, await contentOfDay(call.tx, wanted))
}
