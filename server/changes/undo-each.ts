import { randomUUID } from 'node:crypto'
import type { UndoneAct } from '#contract/several.ts'
import { reachDepartments } from '#governance/authorize.ts'
import { isSeveral } from '#governance/change/several.ts'
import type { Change, ChangeContent } from '#governance/change/change.ts'
import { inverseOf, mayUndo } from '#governance/change/undo.ts'
import type { ChangeId, PersonId } from '#governance/id.ts'
import { refuse, type Verdict } from '#governance/verdict.ts'
import { lostActs } from '../facts/lost-acts.ts'
import { briefWithin, visibleMember } from '../facts/visible-member.ts'
import { Refusal, type Call } from '../http/endpoint.ts'
import { createLens, type Lens } from '../present/lens.ts'
import { lockChange } from '../store/changes.ts'
import { holdFor, isAct, type ActContent } from './acts/prepare-act.ts'
import { denyOne, type ForSeveral } from './deny-one.ts'
import { markUndone } from './mark-undone.ts'
import { carryOut } from './perform-act.ts'

interface Together extends ForSeveral {
  readonly lost: ReadonlySet<ChangeId>
  readonly batchId: string
}

/** Something of the viewer's own that is done to several; anything else is not there for her. */
const isHers = (change: Change | null, personId: PersonId): change is Change =>
  change !== null && isSeveral(change.content) && change.requesterId === personId

function inverseAct(content: ChangeContent): ActContent | null {
  const inverse = inverseOf(content)
  return inverse !== null && isAct(inverse) ? inverse : null
}

/**
 * Several changes are taken back, each judged for itself like a single one: what is refused for one leaves the others alone.
 * The changes are held first and then what they act on, each in one order, so that two of these cannot wait for each other.
 */
export async function undoEach(call: Call, endpoint: string, ids: readonly ChangeId[]): Promise<UndoneAct[]> {
  const held = new Map<ChangeId, Change>()
  for (const id of [...ids].sort()) {
    const change = await lockChange(call.tx, id)
    if (isHers(change, call.person.id)) held.set(id, change)
  }
  const people = [...new Set([...held.values()].map(({ beneficiaryId }) => beneficiaryId))]
  await holdFor(call.tx, ...[...held.values()].flatMap(({ content }) => inverseAct(content) ?? []))
  const lens = await createLens(call.tx, call.person)
  await lens.meet(people)
  const together = { call, lens, endpoint, batchId: randomUUID(), lost: await lostActs(call.tx, [...held.keys()]) }
  const rows: UndoneAct[] = []
  for (const id of ids) {
    const change = held.get(id)
    rows.push(change === undefined ? { outcome: 'not_found', changeId: id } : await undoOne(together, change))
  }
  return rows
}

async function undoOne(together: Together, change: Change): Promise<UndoneAct> {
  const { call, lens, batchId, lost } = together
  const member = await visibleMember(lens, change.beneficiaryId)
  if (member === null) return { outcome: 'not_found', changeId: change.id }
  const person = briefWithin(lens, member, reachDepartments(lens.viewer, 'member.view'))
  const verdict = mayUndo(change, call.person, call.tx.now, lost.has(change.id))
  const inverse = inverseAct(change.content)
  if (!verdict.allowed || inverse === null) {
    return refused(together, change, person, verdict.allowed ? refuse({ code: 'undo_impossible' }) : verdict)
  }
  const undoing = await carryOut(call, lens, inverse, { undoes: change.id, batchId })
  if (!(undoing instanceof Refusal)) {
    await markUndone(call, change, undoing.id)
    return { outcome: 'done', changeId: change.id, person, undoneBy: undoing.id }
  }
  const [first, ...rest] = undoing.causes
  return first === undefined ? { outcome: 'not_found', changeId: change.id } : refused(together, change, person, refuse(first, ...rest))
}

async function refused(together: Together, change: Change, person: ReturnType<Lens['brief']>, verdict: Verdict): Promise<UndoneAct> {
  return { outcome: 'not_allowed', changeId: change.id, person, verdict: await denyOne(together, verdict) }
}
