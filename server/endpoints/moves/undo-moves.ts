import { undoSeveral } from '../../changes/undo-several.ts'
import type { Endpoint } from '../../http/endpoint.ts'

export const undoMoves: Endpoint<'undoMoves'> = async (call, { changeIds }) => ({ rows: await undoSeveral(call, 'undoMoves', changeIds) })
