import type { PeopleAbove } from '#governance/chain-of-managers.ts'
import type { Away } from '#governance/cover.ts'
import type { PersonId } from '#governance/id.ts'
import { mutualDays } from '#governance/independence.ts'
import type { Person } from '#governance/org.ts'
import { criticalApprovedBy } from '../store/changes.ts'
import { awayNow } from '../store/covers.ts'
import type { Tx } from '../store/database.ts'
import { withManagers } from '../store/directory.ts'

const dayMs = 24 * 60 * 60 * 1000

export interface PeopleAround {
  /** Those named, everybody above any of them, and who covers one of them now. */
  readonly people: ReadonlyMap<PersonId, Person> & PeopleAbove
  readonly away: Away
  /** Whose critical asks the interested have approved of late. */
  readonly mutualIds: ReadonlySet<PersonId>
}

/** Who could decide, with what that hangs on: who is above whom, and who is away. `interested`: who asks and who gets it. */
export async function peopleAround(tx: Tx, ids: readonly PersonId[], interested: readonly PersonId[]): Promise<PeopleAround> {
  const named = await withManagers(tx, ids)
  const away = await awayNow(tx, [...interested, ...named.keys()])
  const unknown = [...away.values()].flatMap(({ coverId }) => (coverId === null || named.has(coverId) ? [] : [coverId]))
  const people = unknown.length === 0 ? named : new Map([...named, ...(await withManagers(tx, unknown))])
  return { people, away, mutualIds: await criticalApprovedBy(tx, interested, tx.now - mutualDays * dayMs) }
}
