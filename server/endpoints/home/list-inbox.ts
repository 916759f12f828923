import type { Endpoint } from '../../http/endpoint.ts'
import { presentCards } from '../../present/change-card.ts'
import { presentGrants } from '../../present/grant-view.ts'
import { createLens } from '../../present/lens.ts'
import { minePending, waitingFor } from '../../store/changes.ts'
import { endingOf, inboxPageSize } from './load-inbox.ts'

export const listInbox: Endpoint<'listInbox'> = async (call, input) => {
  const lens = await createLens(call.tx, call.person)
  if (input.tab === 'ending') {
    const ending = await endingOf(lens)
    return { changes: [], grants: await presentGrants(lens, ending), total: ending.length, nextCursor: null }
  }
  const read = input.tab === 'waiting' ? waitingFor : minePending
  const page = await read(call.tx, call.person.id, { cursor: input.cursor ?? null, limit: inboxPageSize })
  return { changes: await presentCards(lens, page.rows), grants: [], total: page.total, nextCursor: page.nextCursor }
}
