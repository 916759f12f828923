import { authorize, reachDepartments } from '#governance/authorize.ts'
import { mayAskFor } from '#governance/change/kinds/ask-for-role.ts'
import { domainsInto } from '#governance/domain.ts'
import { permissionWithin } from '#governance/permissions-within.ts'
import type { Authority } from '#governance/authority.ts'
import type { PersonId } from '#governance/id.ts'
import { sourcesOf } from '../../facts/right-page.ts'
import { sightOfPerson, type SightOfPerson } from '../../facts/sight-of-person.ts'
import { findViewed, ownersInto, type ViewedArea } from '../../facts/viewed-area.ts'
import { briefWithin } from '../../facts/visible-member.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { createLens, type Lens } from '../../present/lens.ts'
import { presentHolders } from '../../present/right-holder.ts'
import { presentVerdict } from '../../present/verdict-view.ts'
import { person } from '../../store/directory.ts'
import { hasFactor } from '../../store/factors.ts'

/** Who looks after something there stands in the lists, wherever she works. */
async function sightOf(lens: Lens, area: ViewedArea, personId: PersonId): Promise<SightOfPerson | null> {
  const sight = await sightOfPerson(lens, personId)
  if (sight !== null || !ownersInto(lens, area.departments).includes(personId)) return sight
  const member = await person(lens.tx, personId)
  return member === null ? null : { member, seen: reachDepartments(lens.viewer, 'member.view'), grants: [], pending: [] }
}

/** Judged from what the viewer may see alone: a right elsewhere does not show, not even as the reason of a no. */
async function authorityWithin(lens: Lens, { member, grants }: SightOfPerson, area: ViewedArea): Promise<Authority> {
  const { viewer } = lens
  const domains = domainsInto(area.departments, viewer.domains, viewer.tree)
  return { ...viewer, person: member, grants, domains, secondFactor: await hasFactor(lens.tx, member.id) }
}

export const explainRight: Endpoint<'explainRight'> = async (call, { personId, permission, ...where }) => {
  const lens = await createLens(call.tx, call.person)
  const area = await findViewed(lens, where)
  const sight = area === null ? null : await sightOf(lens, area, personId)
  if (area === null || sight === null) return new Refusal('not_found')
  const authority = await authorityWithin(lens, sight, area)
  const departments = [...area.departments]
  const { verdict, risk, departmentCount } = permissionWithin(authority, permission, departments)
  const held = reachDepartments(authority, permission)
  const open = departments.filter((id) => !held.has(id))
  const [sources = []] = await sourcesOf(lens, area, [sight.member])
  const brief = briefWithin(lens, sight.member, sight.seen)
  const [holder] = await presentHolders(lens, [{ brief, sources: sources.filter((one) => one.permissions.includes(permission)) }])
  const mayGive = open.length > 0 && authorize(lens.viewer, 'grant.give', open).allowed
  return {
    person: brief,
    permission,
    risk,
    departmentCount,
    verdict: await presentVerdict(lens, verdict),
    rest: departmentCount > 0 && open.length > 0 ? await presentVerdict(lens, authorize(authority, permission, open)) : null,
    sources: holder?.sources ?? [],
    mayAsk: mayAskFor(sight.member, { requester: lens.viewer.person, mayGive }),
  }
}
