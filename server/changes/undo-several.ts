import { randomUUID } from 'node:crypto'
import type { UndoneMove } from '#contract/several.ts'
import { reachDepartments } from '#governance/authorize.ts'
import type { Change } from '#governance/change/change.ts'
import { inverseOf, mayUndo } from '#governance/change/undo.ts'
import type { ChangeId, PersonId } from '#governance/id.ts'
import { refuse, type Verdict } from '#governance/verdict.ts'
import { briefWithin, visibleMember } from '../facts/visible-member.ts'
import { Refusal, type Call } from '../http/endpoint.ts'
import { enterDenial } from '../http/login-entries.ts'
import { createLens, type Lens } from '../present/lens.ts'
import { namesOf } from '../present/verdict-view.ts'
import { lockChange } from '../store/changes.ts'
import { lockPerson } from '../store/directory.ts'
import { markUndone } from './mark-undone.ts'
import { carryOut } from './perform-act.ts'

interface Together {
  readonly call: Call
  readonly lens: Lens
  readonly endpoint: string
  readonly batchId: string
}

/** A move of the viewer's own; anything else is not there for her. */
const isHers = (change: Change | null, personId: PersonId): change is Change =>
  change !== null && change.content.kind === 'move_member' && change.requesterId === personId

/**
 * Several moves are taken back, each judged for itself like a single one: what is refused for one leaves the others alone.
 * The changes are held first and then the people, each in one order, so that two of these cannot wait for each other.
 */
export async function undoSeveral(call: Call, endpoint: string, ids: readonly ChangeId[]): Promise<UndoneMove[]> {
  const held = new Map<ChangeId, Change>()
  for (const id of [...ids].sort()) {
    const change = await lockChange(call.tx, id)
    if (isHers(change, call.person.id)) held.set(id, change)
  }
  const people = [...new Set([...held.values()].map(({ beneficiaryId }) => beneficiaryId))].sort()
  for (const id of people) await lockPerson(call.tx, id)
  const lens = await createLens(call.tx, call.person)
  await lens.meet(people)
  const together = { call, lens, endpoint, batchId: randomUUID() }
  const rows: UndoneMove[] = []
  for (const id of ids) {
    const change = held.get(id)
    rows.push(change === undefined ? { outcome: 'not_found', changeId: id } : await undoOne(together, change))
  }
  return rows
}

async function undoOne(together: Together, change: Change): Promise<UndoneMove> {
  const { call, lens, batchId } = together
  const member = await visibleMember(lens, change.beneficiaryId)
  if (member === null) return { outcome: 'not_found', changeId: change.id }
  const person = briefWithin(lens, member, reachDepartments(lens.viewer, 'member.view'))
  const verdict = mayUndo(change, call.person, call.tx.now)
  const inverse = inverseOf(change.content)
  if (!verdict.allowed || inverse?.kind !== 'move_member') {
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

/** A no of one is logged like any other; the transaction goes on for the others. */
async function refused(
  { call, lens, endpoint }: Together,
  change: Change,
  person: ReturnType<Lens['brief']>,
  { causes }: Verdict,
): Promise<UndoneMove> {
  const names = await namesOf(lens, causes)
  const refusal = new Refusal('not_allowed', causes, names)
  await enterDenial(call.tx, { actorId: call.person.id, endpoint, requestId: call.requestId, refusal })
  return { outcome: 'not_allowed', changeId: change.id, person, verdict: { allowed: false, causes: [...causes], names } }
}
