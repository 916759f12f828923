import { undoEach } from '../../changes/undo-each.ts'
import type { Endpoint } from '../../http/endpoint.ts'

export const undoSeveral: Endpoint<'undoSeveral'> = async (call, { changeIds }) => ({
  rows: await undoEach(call, 'undoSeveral', changeIds),
})
