import type { CoverView, LeaveCover } from '#contract/cover.ts'
import { managersAbove } from '#governance/chain-of-managers.ts'
import { coverEnd, isRunning, mayEndCover, type Cover } from '#governance/cover.ts'
import { fromLeaves } from '../store/leaves.ts'
import type { StandingCover } from '#governance/leave.ts'
import { withManagers } from '../store/directory.ts'
import type { Lens } from './lens.ts'
import { presentVerdict } from './verdict-view.ts'

/** Everything they name is read together, whatever their number. */
export async function presentCovers(lens: Lens, covers: readonly Cover[]): Promise<CoverView[]> {
  await lens.meet(covers.flatMap(({ absentId, coverId }) => [absentId, coverId ?? []].flat()))
  const absentIds = covers.map(({ absentId }) => absentId)
  const people = await withManagers(lens.tx, absentIds)
  const byLeave = await fromLeaves(
    lens.tx,
    covers.map(({ id }) => id),
  )
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
      fromLeave: byLeave.has(id),
      highestRisk,
      roleIds: roleIds === null ? null : [...roleIds],
      can: { end: await presentVerdict(lens, mayEnd) },
    })
  }
  return views
}

/** Whom she named for her leaves. */
export async function presentLeaveCover(lens: Lens, standing: StandingCover | null): Promise<LeaveCover | null> {
  if (standing === null) return null
  await lens.meet([standing.coverId])
  const { coverId, highestRisk, roleIds } = standing
  return { cover: lens.brief(coverId), highestRisk, roleIds: roleIds === null ? null : [...roleIds] }
}
