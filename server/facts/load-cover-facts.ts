import { managersAbove } from '#governance/chain-of-managers.ts'
import type { CoverFacts } from '#governance/cover.ts'
import type { PersonId } from '#governance/id.ts'
import type { Lens } from '../present/lens.ts'
import { absencesOf } from '../store/covers.ts'
import { withManagers } from '../store/directory.ts'

/** What naming a cover for this person is judged by; null: not there, or neither the viewer nor below her, which is the same from outside. */
export async function loadCoverFacts(lens: Lens, absentId: PersonId, coverId: PersonId | null): Promise<CoverFacts | null> {
  const by = lens.viewer.person.id
  const people = await withManagers(lens.tx, [absentId, ...(coverId === null ? [] : [coverId])])
  if (!people.has(absentId) || (by !== absentId && !managersAbove(absentId, people).includes(by))) return null
  return { by, people, others: await absencesOf(lens.tx, [absentId]), now: lens.tx.now }
}
