import type { Change } from './change/change.ts'
import type { Domain } from './domain.ts'
import type { PersonId } from './id.ts'
import type { Person } from './org.ts'
import { approvalsAt, decidersNow, decidersOf, endOf, needOf, openStages, stands } from './stage.ts'

/** Far above any company: a chain of managers that goes on for longer goes round. */
const mostLevels = 30

export type PeopleAbove = ReadonlyMap<PersonId, Pick<Person, 'id' | 'active' | 'managerId'>>

export interface EscalationFacts {
  /** The deciders, the requester, and everybody above any of them. */
  readonly people: PeopleAbove
  /** The active domains around it, innermost first. */
  readonly domains: readonly Domain[]
}

/** Everybody above this person, the nearest first; a ring of managers is walked once. */
export function managersAbove(id: PersonId, people: PeopleAbove): readonly PersonId[] {
  const above: PersonId[] = []
  let next = people.get(id)?.managerId ?? null
  while (next !== null && next !== id && !above.includes(next) && above.length < mostLevels) {
    above.push(next)
    next = people.get(next)?.managerId ?? null
  }
  return above
}

/** R6: who works for somebody does not decide on what that one asks for or receives. */
export function worksFor(id: PersonId, others: readonly PersonId[], people: PeopleAbove): boolean {
  return managersAbove(id, people).some((above) => others.includes(above))
}

/** Whether this person could decide on the change, whatever stage it is at: here, independent, and not heard already. */
function couldDecide(id: PersonId, change: Change, { people }: EscalationFacts): boolean {
  const interested = [change.requesterId, change.beneficiaryId]
  if (people.get(id)?.active !== true || interested.includes(id)) return false
  const heard = change.decisions.some((one) => one.deciderId === id && stands(change, one))
  return !heard && !worksFor(id, interested, people)
}

/** The stages that wait now with fewer people who can decide than they still need. */
export function unseatedStages(change: Change, facts: EscalationFacts): readonly number[] {
  return openStages(change).filter((at) => {
    const stage = change.stages[at]
    const able = decidersOf(stage).filter((id) => couldDecide(id, change, facts)).length
    return able < needOf(stage ?? {}) - approvalsAt(change, at)
  })
}

/**
 * Who is asked as well when these stages go up: the nearest one above each of those who have it, who can decide and is not needed later; where nobody is
 * above them, the owners of the innermost domain around it that has one who can. Empty: nobody is left to ask, and those who have it
 * keep it.
 */
export function whoIsAbove(change: Change, stages: readonly number[], facts: EscalationFacts): readonly PersonId[] {
  if (stages.length === 0) return []
  const now = decidersNow(change)
  const fresh = (id: PersonId): boolean => !now.includes(id) && couldDecide(id, change, facts)
  const later = change.stages.slice(endOf(change.stages, change.stage)).flatMap(decidersOf)
  const asked = stages.flatMap((at) => decidersOf(change.stages[at]))
  // whoever decides a later stage would be missing there
  for (const suits of [(id: PersonId) => fresh(id) && !later.includes(id), fresh]) {
    const above = asked.flatMap((id) => managersAbove(id, facts.people).find(suits) ?? [])
    if (above.length > 0) return Array.from(new Set(above))
  }
  for (const { ownerIds } of facts.domains) {
    const owners = ownerIds.filter(fresh)
    if (owners.length > 0) return owners
  }
  return []
}
