import type { Inbox } from '#contract/home.ts'
import { presentCards } from '../../present/change-card.ts'
import { presentGrants } from '../../present/grant-view.ts'
import type { Lens } from '../../present/lens.ts'
import { minePending, waitingFor } from '../../store/changes.ts'
import { endingSoon } from '../../store/grants.ts'

export const inboxPageSize = 20
/** What counts as "ending soon". */
export const endingWithinMs = 7 * 24 * 60 * 60 * 1000

export async function loadInbox(lens: Lens): Promise<Inbox> {
  const me = lens.viewer.person.id
  const waiting = await waitingFor(lens.tx, me, { cursor: null, limit: inboxPageSize })
  const mine = await minePending(lens.tx, me, { cursor: null, limit: inboxPageSize })
  const ending = await endingSoon(lens.tx, me, lens.tx.now, endingWithinMs)
  return {
    waiting: await presentCards(lens, waiting.rows),
    waitingCount: waiting.total,
    mine: await presentCards(lens, mine.rows),
    mineCount: mine.total,
    ending: await presentGrants(lens, ending),
    endingCount: ending.length,
  }
}
