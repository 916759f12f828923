import type { SourcePermissions } from '#contract/right.ts'
import { ownerPermissions } from '#governance/authorize.ts'
import { loadRightPage } from '../../facts/right-page.ts'
import { findViewed } from '../../facts/viewed-area.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { createLens, type Lens } from '../../present/lens.ts'
import { presentHolders, type Holding } from '../../present/right-holder.ts'

const pageSize = 50

/** Said once for the page instead of in every row. */
function permissionsOf({ viewer }: Lens, holdings: readonly Holding[]): SourcePermissions {
  const byRole: SourcePermissions['byRole'] = {}
  for (const { from, permissions } of holdings.flatMap(({ sources }) => sources))
    if (from.kind === 'grant' && viewer.roles.has(from.grant.roleId)) byRole[from.grant.roleId] = [...permissions]
  return { byRole, ofOwners: [...ownerPermissions] }
}

export const listRightHolders: Endpoint<'listRightHolders'> = async (call, input) => {
  const lens = await createLens(call.tx, call.person)
  const area = await findViewed(lens, input)
  if (area === null) return new Refusal('not_found')
  const wanted = { permission: input.permission ?? null, q: input.q ?? null, cursor: input.cursor ?? null, limit: pageSize }
  const page = await loadRightPage(lens, area, wanted)
  return {
    rows: await presentHolders(lens, page.rows),
    total: page.total,
    nextCursor: page.nextCursor,
    areaName: area.name,
    departmentCount: area.departments.size,
    permissions: permissionsOf(lens, page.rows),
  }
}
