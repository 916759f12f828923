import { rightCells } from '#governance/right-sources.ts'
import { loadRightPage } from '../../facts/right-page.ts'
import { findViewed } from '../../facts/viewed-area.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { createLens } from '../../present/lens.ts'
import { presentHolders } from '../../present/right-holder.ts'

/** A row is up to one cell for each permission there is: fewer people than a list takes. */
const pageSize = 25

export const listRightRows: Endpoint<'listRightRows'> = async (call, input) => {
  const lens = await createLens(call.tx, call.person)
  const area = await findViewed(lens, input)
  if (area === null) return new Refusal('not_found')
  const page = await loadRightPage(lens, area, { permission: null, q: input.q ?? null, cursor: input.cursor ?? null, limit: pageSize })
  const holders = await presentHolders(lens, page.rows)
  return {
    rows: holders.map((holder, place) => ({
      ...holder,
      cells: rightCells(page.rows[place]?.sources ?? []).map((cell) => ({ ...cell, from: [...cell.from] })),
    })),
    total: page.total,
    nextCursor: page.nextCursor,
    departmentCount: area.departments.size,
  }
}
