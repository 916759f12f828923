import { holdsWish, wishOf } from '../../facts/inbox-wish.ts'
import type { Endpoint } from '../../http/endpoint.ts'
import { presentCards } from '../../present/change-card.ts'
import { presentGrants } from '../../present/grant-view.ts'
import { createLens } from '../../present/lens.ts'
import { minePending, waitingFor } from '../../store/changes.ts'
import { coversOf, endingOf, inboxPageSize } from './load-inbox.ts'

export const listInbox: Endpoint<'listInbox'> = async (call, input) => {
  const lens = await createLens(call.tx, call.person)
  const wish = wishOf(lens, input)
  if (input.tab === 'ending') {
    const grants = (await presentGrants(lens, await endingOf(lens))).filter((grant) => holdsWish(wish, grant))
    return { changes: [], grants, total: grants.length, nextCursor: null }
  }
  const wanted = { cursor: input.cursor ?? null, limit: inboxPageSize, wish }
  const me = call.person.id
  const page =
    input.tab === 'waiting' ? await waitingFor(call.tx, me, await coversOf(lens), wanted) : await minePending(call.tx, me, wanted)
  return { changes: await presentCards(lens, page.rows), grants: [], total: page.total, nextCursor: page.nextCursor }
}
