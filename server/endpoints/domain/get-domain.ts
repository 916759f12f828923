import type { DomainPage } from '#contract/domain.ts'
import { authorize } from '#governance/authorize.ts'
import { mayOpenDomain } from '#governance/change/kinds/open-domain.ts'
import { domainFor } from '#governance/domain.ts'
import { seesAttendance } from '../../facts/attendance-sight.ts'
import { areasOf, departmentsOfArea, type AreaOf } from '../../facts/areas.ts'
import { readableLog, readsWholeLog } from '../../facts/readable-log.ts'
import { conflictDepartments } from '../../facts/seen-conflicts.ts'
import { seenApps } from '../../facts/seen-apps.ts'
import { isRootOwner } from '../../facts/root-owner.ts'
import { findViewedArea, ownersInto, rolesPermitting } from '../../facts/viewed-area.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { createLens, type Lens } from '../../present/lens.ts'
import { meetScopes, presentScope } from '../../present/scope-view.ts'
import { presentVerdict } from '../../present/verdict-view.ts'
import { countMembers } from '../../store/directory.ts'
import { rightHolders } from '../../store/right-holders.ts'

async function presentArea(lens: Lens, area: AreaOf) {
  return {
    key: area.key,
    name: area.name,
    owned: area.domainId !== null,
    domainId: area.domainId,
    scope: await presentScope(lens, area.scope),
  }
}

async function presentProposals(lens: Lens): Promise<DomainPage['proposals']> {
  if (!isRootOwner(lens.viewer)) return []
  const proposals: DomainPage['proposals'] = []
  const proposed = lens.viewer.domains.filter((candidate) => candidate.status === 'proposed').sort((a, b) => (a.name < b.name ? -1 : 1))
  if (proposed.length === 0) return []
  await lens.meet(proposed.flatMap(({ ownerIds }) => ownerIds))
  await meetScopes(
    lens,
    proposed.map(({ scope }) => scope),
  )
  for (const domain of proposed) {
    const here = new Set(domain.ownerIds.filter((id) => lens.brief(id).active))
    proposals.push({
      id: domain.id,
      name: domain.name,
      owners: domain.ownerIds.map(lens.brief),
      scope: await presentScope(lens, domain.scope),
      preset: domain.policy.preset,
      can: { open: await presentVerdict(lens, mayOpenDomain(lens.viewer, domain, here)) },
    })
  }
  return proposals
}

/** null: who may not see the list sees no figure of it either. */
async function countRightHolders(lens: Lens, key: string): Promise<number | null> {
  const area = findViewedArea(lens, key)
  if (area === null) return null
  const wanted = {
    roleIds: rolesPermitting(lens, null),
    places: [{ departments: area.departments, ownerIds: ownersInto(lens, area.departments) }],
  }
  return (await rightHolders(lens.tx, { ...wanted, q: null, cursor: null, limit: 1, now: lens.tx.now })).total
}

/** The figures of one area, each counted; the domain whose policy rules there, with its owners. */
async function presentFigures(lens: Lens, area: AreaOf) {
  const departments = departmentsOfArea(lens.viewer, area)
  const domain = domainFor(area.scope, lens.viewer.domains, lens.viewer.tree)
  await lens.meet(domain?.ownerIds ?? [])
  return {
    memberCount: await countMembers(lens.tx, departments),
    departmentCount: departments.size,
    rightHolderCount: await countRightHolders(lens, area.key),
    logVisible: readableLog(lens.viewer, area) !== null,
    ringsVisible: readsWholeLog(lens.viewer),
    conflictsVisible: conflictDepartments(lens.viewer).size > 0,
    owners: (domain?.ownerIds ?? []).map(lens.brief),
    preset: domain?.policy.preset ?? null,
    reviewAt: domain?.reviewAt ?? null,
  }
}

const noFigures = {
  memberCount: 0,
  departmentCount: 0,
  rightHolderCount: null,
  logVisible: false,
  ringsVisible: false,
  conflictsVisible: false,
  owners: [],
  preset: null,
  reviewAt: null,
}

export const getDomain: Endpoint<'getDomain'> = async (call, input) => {
  const lens = await createLens(call.tx, call.person)
  const areas = areasOf(lens.viewer)
  const shown = input.area === undefined ? areas[0] : areas.find((candidate) => candidate.key === input.area)
  if (shown === undefined && input.area !== undefined) return new Refusal('not_found')
  const asked = shown === undefined ? call.person.departmentIds.slice(0, 1) : [...departmentsOfArea(lens.viewer, shown)]
  const views = []
  for (const area of areas) views.push(await presentArea(lens, area))
  return {
    areas: views,
    area: shown === undefined ? null : await presentArea(lens, shown),
    why: await presentVerdict(lens, authorize(lens.viewer, 'member.view', asked)),
    ...(shown === undefined ? noFigures : await presentFigures(lens, shown)),
    appsVisible: seenApps(lens.viewer).length > 0,
    attendanceVisible: await seesAttendance(lens),
    proposals: await presentProposals(lens),
  }
}
