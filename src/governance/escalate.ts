import { aboutOf } from './change/about.ts'
import type { Change } from './change/change.ts'
import { managersAbove, worksFor, type PeopleAbove } from './chain-of-managers.ts'
import { isHeard, type Away } from './cover.ts'
import type { Domain } from './domain.ts'
import type { PersonId } from './id.ts'
import { approvalsAt, decidersNow, decidersOf, endOf, hasAnswered, needOf, openStages } from './stage.ts'

export interface EscalationFacts {
  /** The deciders, the requester, and everybody above any of them. */
  readonly people: PeopleAbove
  /** Who of them is away now. */
  readonly away: Away
  /** Whose critical asks the requester or the beneficiary has approved of late: they do not decide on a critical one of hers. */
  readonly mutualIds: ReadonlySet<PersonId>
  /** The active domains around it, innermost first. */
  readonly domains: readonly Domain[]
}

type AbleFacts = Pick<EscalationFacts, 'people' | 'away' | 'mutualIds'>

/** Whether what is asked of this person can be decided, by her or by who covers her. */
export function couldDecide(id: PersonId, change: Change, facts: AbleFacts): boolean {
  // who has answered is not asked again, not even through who covers her since
  return !hasAnswered(change, id) && isHeard(id, facts.away, aboutOf(change), (one) => isFree(one, change, facts))
}

/** Whether this person could decide on the change, whatever stage it is at: here, independent, and not heard already. */
function isFree(id: PersonId, change: Change, { people, away, mutualIds }: AbleFacts): boolean {
  const interested = [change.requesterId, change.beneficiaryId]
  if (people.get(id)?.active !== true || interested.includes(id)) return false
  if (change.risk === 'critical' && mutualIds.has(id)) return false
  const covers = interested.some((one) => away.get(one)?.coverId === id)
  return !hasAnswered(change, id) && !covers && !worksFor(id, interested, people)
}

/** The stages that wait now with fewer people who can decide than they still need. */
export function unseatedStages(change: Change, facts: EscalationFacts): readonly number[] {
  return openStages(change).filter((at) => {
    const stage = change.stages[at]
    const able = decidersOf(stage).filter((id) => couldDecide(id, change, facts)).length
    return able < needOf(stage ?? {}) - approvalsAt(change, at)
  })
}

/** Whether anybody above is ever asked. On a recovery all that may decide are asked from the start: whoever is above them has no such power. */
export const goesAbove = ({ content }: Pick<Change, 'content'>): boolean => content.kind !== 'recover_factor'

/**
 * Who is asked as well when these stages go up: the nearest one above each of those who have it, who can decide and is not needed later; where nobody is
 * above them, the owners of the innermost domain around it that has one who can. Empty: nobody is left to ask, and those who have it
 * keep it.
 */
export function whoIsAbove(change: Change, stages: readonly number[], facts: EscalationFacts): readonly PersonId[] {
  if (stages.length === 0 || !goesAbove(change)) return []
  const now = decidersNow(change)
  const fresh = (id: PersonId): boolean => !now.includes(id) && couldDecide(id, change, facts)
  const later = change.stages.slice(endOf(change.stages, change.stage)).flatMap(decidersOf)
  const asked = stages.flatMap((at) => decidersOf(change.stages[at]))
  const away = Array.from(new Set(stages.flatMap((at) => change.stages[at]?.passedOn ?? [])))
  const others = (id: PersonId): boolean => fresh(id) && !away.includes(id)
  // whoever decides a later stage would be missing there
  for (const suits of [(id: PersonId) => others(id) && !later.includes(id), others]) {
    const above = asked.flatMap((id) => managersAbove(id, facts.people).find(suits) ?? [])
    if (above.length > 0) return Array.from(new Set(above))
  }
  for (const { ownerIds } of facts.domains) {
    const owners = ownerIds.filter(others)
    if (owners.length > 0) return owners
  }
  // who has handed it on has it again, before nobody has it
  return away.filter(fresh)
}
