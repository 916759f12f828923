import type { Actor } from '#governance/change/lifecycle.ts'
import { managersAbove } from '#governance/chain-of-managers.ts'
import { isRunning } from '#governance/cover.ts'
import { mutualDays } from '#governance/independence.ts'
import type { Person } from '#governance/org.ts'
import { criticalApproversOf } from '../store/changes.ts'
import { coversBy } from '../store/covers.ts'
import type { Tx } from '../store/database.ts'
import { withManagers } from '../store/directory.ts'

const dayMs = 24 * 60 * 60 * 1000

/** Somebody who decides, with everything that ties her to others now. */
export async function loadActor(tx: Tx, { id, active }: Pick<Person, 'id' | 'active'>): Promise<Actor> {
  const covers = (await coversBy(tx, id)).filter((cover) => isRunning(cover, tx.now))
  const aboveIds = managersAbove(id, await withManagers(tx, [id]))
  return { id, active, bonds: { aboveIds, covers, approvedHerIds: await criticalApproversOf(tx, id, tx.now - mutualDays * dayMs) } }
}
