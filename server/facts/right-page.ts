import { ownerPermissions, reachDepartments } from '#governance/authorize.ts'
import type { Person } from '#governance/org.ts'
import type { Permission } from '#governance/permission.ts'
import { rightSources, rightSourcesOn, type RightSource } from '#governance/right-sources.ts'
import type { Grant } from '#governance/grant.ts'
import type { Lens } from '../present/lens.ts'
import type { Holding } from '../present/right-holder.ts'
import { withFactor } from '../store/factors.ts'
import type { Page } from '../store/page.ts'
import { activeGrantsOf, rightHolders } from '../store/right-holders.ts'
import { ownersInto, placesOf, rolesPermitting, type ViewedArea } from './viewed-area.ts'
import { briefWithin } from './visible-member.ts'

export interface RightsWanted {
  readonly permission: Permission | null
  readonly q: string | null
  readonly cursor: string | null
  readonly limit: number
}

/** What permits this person anything in the area. */
function sourcesIn(lens: Lens, area: ViewedArea, about: { person: Person; grants: readonly Grant[]; secondFactor: boolean }) {
  const authority = { ...lens.viewer, ...about }
  return area.scope === null ? rightSourcesOn(authority, [...area.departments]) : rightSources(authority, area.scope)
}

/** The sources of each of these people, all read at once. */
export async function sourcesOf(lens: Lens, area: ViewedArea, people: readonly Person[]): Promise<readonly (readonly RightSource[])[]> {
  const ids = people.map(({ id }) => id)
  const grants = await activeGrantsOf(lens.tx, area.departments, ids, lens.tx.now)
  const factors = await withFactor(lens.tx, ids)
  await lens.meet(ids)
  return people.map((person) =>
    sourcesIn(lens, area, { person, grants: grants.get(person.id) ?? [], secondFactor: factors.has(person.id) }),
  )
}

/** One page of those who may do something there, or what is named, with what permits it to each. */
export async function loadRightPage(lens: Lens, area: ViewedArea, wanted: RightsWanted): Promise<Page<Holding>> {
  const { permission } = wanted
  const owning = permission === null || ownerPermissions.includes(permission)
  const page = await rightHolders(lens.tx, {
    ...wanted,
    roleIds: rolesPermitting(lens, permission),
    places: placesOf(area).map((departments) => ({ departments, ownerIds: owning ? ownersInto(lens, departments) : [] })),
    now: lens.tx.now,
  })
  const sources = await sourcesOf(lens, area, page.rows)
  const seen = reachDepartments(lens.viewer, 'member.view')
  const rows = page.rows.map((person, place) => ({
    brief: briefWithin(lens, person, seen),
    sources: (sources[place] ?? []).filter(({ permissions }) => permission === null || permissions.includes(permission)),
  }))
  return { ...page, rows }
}
