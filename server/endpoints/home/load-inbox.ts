import type { Inbox } from '#contract/home.ts'
import { coverEnd, type Cover } from '#governance/cover.ts'
import { continuationOf } from '#governance/grant-life.ts'
import { mostTogether } from '#governance/change/alike.ts'
import type { Grant } from '#governance/grant.ts'
import { loadAlike } from '../../facts/load-alike.ts'
import { briefOfGroup } from '../../present/alike-view.ts'
import { presentCards } from '../../present/change-card.ts'
import { presentGrants } from '../../present/grant-view.ts'
import type { Lens } from '../../present/lens.ts'
import { minePending, waitingFor } from '../../store/changes.ts'
import { endingSoon } from '../../store/grants.ts'

export const inboxPageSize = 20
/** What counts as "ending soon". */
const endingWithinMs = 7 * 24 * 60 * 60 * 1000

/** Hers that end soon; what goes on without a gap does not end. */
export async function endingOf({ tx, viewer }: Lens): Promise<readonly Grant[]> {
  const ending = await endingSoon(tx, viewer.person.id, tx.now, endingWithinMs)
  return ending.filter((grant) => continuationOf(grant, viewer) === null)
}

/** The covers in which the viewer decides now. */
export const coversOf = async (lens: Lens): Promise<readonly Cover[]> => (await lens.actor()).bonds?.covers ?? []

export async function loadInbox(lens: Lens): Promise<Inbox> {
  const me = lens.viewer.person.id
  const covers = await coversOf(lens)
  await lens.meet(covers.map(({ absentId }) => absentId))
  // as many as are looked at for those that are alike; the first page of them is shown
  const waiting = await waitingFor(lens.tx, me, covers, { cursor: null, limit: mostTogether })
  const mine = await minePending(lens.tx, me, { cursor: null, limit: inboxPageSize })
  const ending = await endingOf(lens)
  return {
    waiting: await presentCards(lens, waiting.rows.slice(0, inboxPageSize)),
    covering: covers.map((cover) => ({ person: lens.brief(cover.absentId), untilAt: coverEnd(cover) })),
    waitingCount: waiting.total,
    alike: (await loadAlike(lens, waiting.rows)).map(briefOfGroup),
    mine: await presentCards(lens, mine.rows),
    mineCount: mine.total,
    ending: await presentGrants(lens, ending),
    endingCount: ending.length,
  }
}
