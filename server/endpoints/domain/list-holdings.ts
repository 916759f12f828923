import { findViewedArea } from '../../facts/viewed-area.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentGrants } from '../../present/grant-view.ts'
import { createLens } from '../../present/lens.ts'
import { grantsOverlapping } from '../../store/grants.ts'

const pageSize = 50

export const listHoldings: Endpoint<'listHoldings'> = async (call, input) => {
  const lens = await createLens(call.tx, call.person)
  const area = findViewedArea(lens, input.area)
  if (area === null) return new Refusal('not_found')
  const page = await grantsOverlapping(call.tx, area.places, {
    personId: input.personId ?? null,
    q: input.q ?? null,
    cursor: input.cursor ?? null,
    limit: pageSize,
    now: call.tx.now,
  })
  return { rows: await presentGrants(lens, page.rows), total: page.total, nextCursor: page.nextCursor }
}
