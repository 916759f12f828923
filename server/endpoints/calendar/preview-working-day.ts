import { inverseOf } from '#governance/change/undo.ts'
import { prepareSetWorkingDay } from '../../changes/acts/set-working-day.ts'
import type { Endpoint } from '../../http/endpoint.ts'
import { createLens } from '../../present/lens.ts'
import { presentVerdict } from '../../present/verdict-view.ts'
import { contentOfDay } from './day-content.ts'

export const previewWorkingDay: Endpoint<'previewWorkingDay'> = async (call, wanted) => {
  const lens = await createLens(call.tx, call.person)
  const content = await contentOfDay(call.tx, wanted)
  const { verdict } = await prepareSetWorkingDay(lens, content.input)
  return { verdict: await presentVerdict(lens, verdict), undoable: inverseOf(content) !== null }
}
