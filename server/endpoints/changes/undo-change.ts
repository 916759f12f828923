import { inverseOf, mayUndo } from '#governance/change/undo.ts'
import { isAct } from '../../changes/acts/prepare-act.ts'
import { markUndone } from '../../changes/mark-undone.ts'
import { performAct } from '../../changes/perform-act.ts'
import { maySeeChange } from '../../facts/may-see-change.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { createLens } from '../../present/lens.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { lockChange } from '../../store/changes.ts'

export const undoChange: Endpoint<'undoChange'> = async (call, input) => {
  const change = await lockChange(call.tx, input.changeId)
  if (change === null) return new Refusal('not_found')
  const lens = await createLens(call.tx, call.person)
  if (!(await maySeeChange(lens, change))) return new Refusal('not_found')
  const verdict = mayUndo(change, call.person, call.tx.now)
  if (!verdict.allowed) return new Refusal('not_allowed', verdict.causes, await namesOf(lens, verdict.causes))
  const inverse = inverseOf(change.content)
  if (inverse === null || !isAct(inverse)) return new Refusal('not_allowed', [{ code: 'undo_impossible' }])
  const undoing = await performAct(call, inverse, { undoes: change.id })
  if (undoing instanceof Refusal) return undoing
  await markUndone(call, change, undoing.id)
  return undoing
}
