import type { Change } from '#governance/change/change.ts'
import { inverseOf, isActToUndo, mayUndo } from '#governance/change/undo.ts'
import type { Verdict } from '#governance/verdict.ts'
import { isAct } from '../../changes/acts/prepare-act.ts'
import { markUndone } from '../../changes/mark-undone.ts'
import { performAct } from '../../changes/perform-act.ts'
import { mayTakeBackNow, takeBackDecision } from '../../changes/take-back-decision.ts'
import { lostActs } from '../../facts/lost-acts.ts'
import { Refusal, type Call, type Endpoint } from '../../http/endpoint.ts'
import { presentChange } from '../../present/change-detail.ts'
import type { Lens } from '../../present/lens.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { holdSeen } from './see-change.ts'

const refused = async (lens: Lens, { causes }: Verdict) => new Refusal('not_allowed', causes, await namesOf(lens, causes))

/** What others decide on: her decision, if it was the last one. */
async function undoDecision(call: Call, lens: Lens, change: Change) {
  const verdict = await mayTakeBackNow(call, change)
  if (!verdict.allowed) return refused(lens, verdict)
  return presentChange(lens, await takeBackDecision(call, change))
}

async function undoAct(call: Call, lens: Lens, change: Change) {
  const lost = await lostActs(call.tx, [change.id])
  const verdict = mayUndo(change, call.person, call.tx.now, lost.has(change.id))
  if (!verdict.allowed) return refused(lens, verdict)
  const inverse = inverseOf(change.content)
  if (inverse === null || !isAct(inverse)) return new Refusal('not_allowed', [{ code: 'undo_impossible' }])
  const undoing = await performAct(call, inverse, { undoes: change.id })
  if (undoing instanceof Refusal) return undoing
  await markUndone(call, change, undoing.id)
  return undoing
}

export const undoChange: Endpoint<'undoChange'> = async (call, input) => {
  const held = await holdSeen(call, input.changeId)
  if (held instanceof Refusal) return held
  const { lens, change } = held
  return isActToUndo(change) ? undoAct(call, lens, change) : undoDecision(call, lens, change)
}
