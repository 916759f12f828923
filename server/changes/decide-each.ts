import { randomUUID } from 'node:crypto'
import type { DecidedRow } from '#contract/alike.ts'
import type { Parsed } from '#contract/endpoints.ts'
import { mostTogether, type AlikeGroup, type Oddity } from '#governance/change/alike.ts'
import type { Change } from '#governance/change/change.ts'
import { mayCommand } from '#governance/change/lifecycle.ts'
import { mayTakeBack, takeBackUntil } from '#governance/change/take-back.ts'
import type { ChangeId } from '#governance/id.ts'
import { loadAlike } from '../facts/load-alike.ts'
import { maySeeChange } from '../facts/may-see-change.ts'
import type { Call } from '../http/endpoint.ts'
import { createLens } from '../present/lens.ts'
import { lockChanges, waitingFor } from '../store/changes.ts'
import { denyOne, type ForSeveral } from './deny-one.ts'
import { holdForEach } from './hold-for-yes.ts'
import { saveDecision } from './save-decision.ts'

type Asked = Parsed<'decideSeveral'>
type Left = Omit<Extract<DecidedRow, { outcome: 'left' }>, 'changeId' | 'outcome'>

interface Together extends ForSeveral {
  readonly asked: Asked
  readonly alike: ReadonlySet<ChangeId>
  readonly odd: ReadonlyMap<ChangeId, readonly Oddity[]>
  /** Named in the log of each, so that it can be seen which were answered with one tap. */
  readonly together: string
}

/** The group that this answer is about: the one of the first that is in any. What else was sent along is not alike. */
function groupMeant(groups: readonly AlikeGroup[], { items }: Asked): AlikeGroup | undefined {
  for (const { changeId } of items) {
    const found = groups.find(({ alike }) => alike.some(({ change }) => change.id === changeId))
    if (found) return found
  }
  return undefined
}

/**
 * One answer to several changes, each judged for itself exactly like a single one (R2, R3), and besides: is it still alike?
 * All of them are held before anything is judged or written, in one order, so that two of these cannot wait for each other.
 * Who would receive something is held before that. What a role gives is written without taking hold of anything further; whatever would have to is never part of a group.
 */
export async function decideEach(call: Call, endpoint: string, asked: Asked): Promise<DecidedRow[]> {
  const ids = asked.items.map(({ changeId }) => changeId)
  if (asked.answer === 'approve') await holdForEach(call.tx, ids)
  const held = await lockChanges(call.tx, ids)
  const lens = await createLens(call.tx, call.person)
  const waiting = await waitingFor(call.tx, call.person.id, [], { cursor: null, limit: mostTogether })
  // of a group some may have been decided meanwhile: the others are as alike as they were
  const groups = await loadAlike(lens, waiting.rows, 1)
  const together: Together = {
    call,
    lens,
    endpoint,
    asked,
    alike: new Set(groupMeant(groups, asked)?.alike.map(({ change }) => change.id)),
    odd: new Map(groups.flatMap((group) => group.odd.map(({ ask, oddities }) => [ask.change.id, oddities] as const))),
    together: randomUUID(),
  }
  const rows: DecidedRow[] = []
  for (const item of asked.items) rows.push(await decideOne(together, item, held.get(item.changeId)))
  return rows
}

const because = (code: Left['because'], more: Partial<Left> = {}): Left => ({ because: code, verdict: null, oddities: [], ...more })

async function decideOne(together: Together, item: Asked['items'][number], change: Change | undefined): Promise<DecidedRow> {
  const { call, asked } = together
  const left = await whyLeft(together, item, change)
  if (left !== null || change === undefined) return { outcome: 'left', changeId: item.changeId, ...(left ?? because('not_found')) }
  const answer = { deciderId: call.person.id, answer: asked.answer, reason: asked.reason, proof: null }
  const after = await saveDecision(call, change, answer, { together: together.together })
  const undo = mayTakeBack(after, call.person, call.tx.now)
  return { outcome: 'done', changeId: change.id, status: after.status, undoUntilAt: undo.allowed ? takeBackUntil(after) : null }
}

/** null: it can be decided with the others. */
async function whyLeft(together: Together, item: Asked['items'][number], change: Change | undefined): Promise<Left | null> {
  const { lens, asked, alike, odd } = together
  if (change === undefined || !(await maySeeChange(lens, change))) return because('not_found')
  if (change.status !== 'pending') return because('change_not_pending')
  if (change.version !== item.version || change.contentHash !== item.contentHash) return because('change_moved')
  const verdict = mayCommand(change, asked.answer, await lens.actor())
  if (!verdict.allowed) return because('not_allowed', { verdict: await denyOne(together, verdict) })
  return alike.has(change.id) ? null : because('not_alike', { oddities: [...(odd.get(change.id) ?? [])] })
}
