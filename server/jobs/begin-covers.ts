import { isRunning } from '#governance/cover.ts'
import { notify } from '../changes/notify.ts'
import { coversAskedOf, lookAnewAtWaitingFor } from '../store/changes.ts'
import { markBeginTold, takeBegun } from '../store/covers.ts'
import type { Tx } from '../store/database.ts'

/**
 * Somebody is away from now on: whoever covers her is told of what waits, and what nobody can decide in her place is looked at anew. That the cover
 * may decide does not depend on it. Returns whether there was anything.
 */
export async function beginCovers(tx: Tx, limit: number): Promise<boolean> {
  const begun = await takeBegun(tx, limit)
  for (const cover of begun) {
    await markBeginTold(tx, cover.id)
    if (!isRunning(cover, tx.now)) continue
    const { absentId, coverId } = cover
    if (coverId !== null)
      for (const change of await coversAskedOf(tx, cover))
        await notify(tx, change, 'to_decide', [coverId], `v${change.version}.${change.stage}.${cover.id}`)
    await lookAnewAtWaitingFor(tx, absentId)
    await tx.announce({ topic: 'inbox', changeId: null, personIds: [absentId, coverId ?? []].flat() })
  }
  return begun.length > 0
}
