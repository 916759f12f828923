import { authorize } from '#governance/authorize.ts'
import { departmentsOfArea, findArea } from '../../facts/areas.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentGrants } from '../../present/grant-view.ts'
import { createLens } from '../../present/lens.ts'
import { grantsOverlapping } from '../../store/grants.ts'

const pageSize = 50

export const listHoldings: Endpoint<'listHoldings'> = async (call, input) => {
  const lens = await createLens(call.tx, call.person)
  const area = findArea(lens.viewer, input.area)
  if (area === null) return new Refusal('not_found')
  const departments = departmentsOfArea(lens.viewer, area)
  if (!authorize(lens.viewer, 'grant.view', [...departments]).allowed) return new Refusal('not_found')
  const page = await grantsOverlapping(call.tx, departments, {
    personId: input.personId ?? null,
    cursor: input.cursor ?? null,
    limit: pageSize,
    now: call.tx.now,
  })
  return { rows: await presentGrants(lens, page.rows), total: page.total, nextCursor: page.nextCursor }
}
