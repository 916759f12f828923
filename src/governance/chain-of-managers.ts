import type { PersonId } from './id.ts'
import type { Person } from './org.ts'

/** Far above any company: a chain of managers that goes on for longer goes round. */
const mostLevels = 30

export type PeopleAbove = ReadonlyMap<PersonId, Pick<Person, 'id' | 'active' | 'managerId'>>

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

/** Whether the first of them is somewhere above the second. */
export const isAbove = (id: PersonId, other: PersonId, people: PeopleAbove): boolean => managersAbove(other, people).includes(id)

/** R6: who works for somebody does not decide on what that one asks for or receives. */
export function worksFor(id: PersonId, others: readonly PersonId[], people: PeopleAbove): boolean {
  return managersAbove(id, people).some((above) => others.includes(above))
}
