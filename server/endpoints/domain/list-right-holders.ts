import type { SourcePermissions } from '#contract/right.ts'
import { ownerPermissions, reachDepartments } from '#governance/authorize.ts'
import type { Person } from '#governance/org.ts'
import type { Permission } from '#governance/permission.ts'
import { rightSources } from '#governance/right-sources.ts'
import { findViewedArea, ownersInto, rolesPermitting, type ViewedArea } from '../../facts/viewed-area.ts'
import { briefWithin } from '../../facts/visible-member.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { createLens, type Lens } from '../../present/lens.ts'
import { presentHolders, type Holding } from '../../present/right-holder.ts'
import { activeGrantsOf, rightHolders } from '../../store/right-holders.ts'

const pageSize = 50

/** The sources of each, of one permission where it is named; all read at once. */
async function holdingsOf(lens: Lens, area: ViewedArea, people: readonly Person[], wanted: Permission | null): Promise<Holding[]> {
  const ids = people.map(({ id }) => id)
  const grants = await activeGrantsOf(lens.tx, area.departments, ids, lens.tx.now)
  await lens.meet(ids)
  const seen = reachDepartments(lens.viewer, 'member.view')
  return people.map((person) => {
    const sources = rightSources({ ...lens.viewer, person, grants: grants.get(person.id) ?? [] }, area.scope)
    return {
      brief: briefWithin(lens, person, seen),
      sources: wanted === null ? sources : sources.filter(({ permissions }) => permissions.includes(wanted)),
    }
  })
}

/** Said once for the page instead of in every row. */
function permissionsOf({ viewer }: Lens, holdings: readonly Holding[]): SourcePermissions {
  const byRole: SourcePermissions['byRole'] = {}
  for (const { from, permissions } of holdings.flatMap(({ sources }) => sources))
    if (from.kind === 'grant' && viewer.roles.has(from.grant.roleId)) byRole[from.grant.roleId] = [...permissions]
  return { byRole, ofOwners: [...ownerPermissions] }
}

export const listRightHolders: Endpoint<'listRightHolders'> = async (call, input) => {
  const lens = await createLens(call.tx, call.person)
  const area = findViewedArea(lens, input.area)
  if (area === null) return new Refusal('not_found')
  const wanted = input.permission ?? null
  const page = await rightHolders(call.tx, area.departments, {
    roleIds: rolesPermitting(lens, wanted),
    ownerIds: wanted === null || ownerPermissions.includes(wanted) ? ownersInto(lens, area) : [],
    q: input.q ?? null,
    cursor: input.cursor ?? null,
    limit: pageSize,
    now: call.tx.now,
  })
  const holdings = await holdingsOf(lens, area, page.rows, wanted)
  return {
    rows: await presentHolders(lens, holdings),
    total: page.total,
    nextCursor: page.nextCursor,
    areaName: area.name,
    departmentCount: area.departments.size,
    permissions: permissionsOf(lens, holdings),
  }
}
