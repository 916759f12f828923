import type { CoverView } from '#contract/cover.ts'
import { managersAbove } from '#governance/chain-of-managers.ts'
import { coverEnd, isRunning, mayEndCover, type Cover } from '#governance/cover.ts'
import { withManagers } from '../store/directory.ts'
import type { Lens } from './lens.ts'
import { presentVerdict } from './verdict-view.ts'

/** Everything they name is read together, whatever their number. */
export async function presentCovers(lens: Lens, covers: readonly Cover[]): Promise<CoverView[]> {
  await lens.meet(covers.flatMap(({ absentId, coverId }) => [absentId, coverId ?? []].flat()))
  const absentIds = covers.map(({ absentId }) => absentId)
  const people = await withManagers(lens.tx, absentIds)
  const views: CoverView[] = []
  for (const cover of covers) {
    const { id, absentId, coverId, fromAt, highestRisk, roleIds } = cover
    const mayEnd = mayEndCover(cover, lens.viewer.person.id, managersAbove(absentId, people), lens.tx.now)
    views.push({
      id,
      absent: lens.brief(absentId),
      cover: coverId === null ? null : lens.brief(coverId),
      fromAt,
      untilAt: coverEnd(cover),
      running: isRunning(cover, lens.tx.now),
      highestRisk,
      roleIds: roleIds === null ? null : [...roleIds],
      can: { end: await presentVerdict(lens, mayEnd) },
    })
  }
  return views
}
