import type { CoverView } from '#contract/cover.ts'
import { managersAbove } from '#governance/chain-of-managers.ts'
import { coverEnd, isRunning, mayEndCover, type Cover } from '#governance/cover.ts'
import { withManagers } from '../store/directory.ts'
import type { Lens } from './lens.ts'
import { presentVerdict } from './verdict-view.ts'

export async function presentCover(lens: Lens, cover: Cover): Promise<CoverView> {
  const { id, absentId, coverId, fromAt, highestRisk, roleIds } = cover
  await lens.meet([absentId, coverId ?? []].flat())
  const aboveIds = managersAbove(absentId, await withManagers(lens.tx, [absentId]))
  return {
    id,
    absent: lens.brief(absentId),
    cover: coverId === null ? null : lens.brief(coverId),
    fromAt,
    untilAt: coverEnd(cover),
    running: isRunning(cover, lens.tx.now),
    highestRisk,
    roleIds: roleIds === null ? null : [...roleIds],
    can: { end: await presentVerdict(lens, mayEndCover(cover, lens.viewer.person.id, aboveIds, lens.tx.now)) },
  }
}
