import type { RightHolder, RightSourceView } from '#contract/right.ts'
import { isNoApp } from '#governance/app.ts'
import type { Change } from '#governance/change/change.ts'
import { endOf } from '#governance/grant.ts'
import type { ChangeId, DepartmentId, PersonId } from '#governance/id.ts'
import { highestRisk, permissionRisk } from '#governance/permission.ts'
import type { RightSource } from '#governance/right-sources.ts'
import { maySeeChange } from '../facts/may-see-change.ts'
import type { PersonBrief } from '#contract/person.ts'
import { changesByIds } from '../store/changes.ts'
import { domainOpenings, type DomainOpening } from '../store/domain-openings.ts'
import type { Lens } from './lens.ts'

/** Somebody, and what permits her something in the area. */
export interface Holding {
  readonly brief: PersonBrief
  readonly sources: readonly RightSource[]
}

interface Origins {
  readonly openings: ReadonlyMap<string, DomainOpening>
  readonly changes: ReadonlyMap<ChangeId, Change>
}

const changeOf = ({ from }: RightSource, openings: Origins['openings']): ChangeId | null =>
  from.kind === 'grant' ? from.grant.changeId : (openings.get(from.domain.id)?.changeId ?? null)

/** The changes that everything on the page came from, in one look; only those that the viewer may look at. */
async function originsOf(lens: Lens, sources: readonly RightSource[]): Promise<Origins> {
  const openings = sources.some(({ from }) => from.kind === 'owner') ? await domainOpenings(lens.tx) : new Map<string, DomainOpening>()
  const ids = new Set(sources.flatMap((source) => changeOf(source, openings) ?? []))
  const changes = new Map<ChangeId, Change>()
  for (const [id, change] of await changesByIds(lens.tx, [...ids])) if (await maySeeChange(lens, change)) changes.set(id, change)
  await lens.meet([...changes.values()].flatMap(approversOf))
  return { openings, changes }
}

const approversOf = (change: Change): PersonId[] =>
  change.decisions.filter(({ voided, answer }) => !voided && answer === 'approve').map(({ deciderId }) => deciderId)

function presentPart(lens: Lens, { scope, departments }: RightSource): RightSourceView['scope'] {
  const named = (ids: readonly DepartmentId[]) => ids.map((id) => ({ id, name: lens.departmentName(id) }))
  return { include: named(scope.include), exclude: named(scope.exclude.filter(isNoApp)), departmentCount: departments.length }
}

function presentSource(lens: Lens, source: RightSource, { openings, changes }: Origins): RightSourceView {
  const { from } = source
  const changeId = changeOf(source, openings)
  const change = changeId === null ? undefined : changes.get(changeId)
  return {
    roleId: from.kind === 'grant' ? from.grant.roleId : null,
    domainName: from.kind === 'grant' ? null : from.domain.name,
    scope: presentPart(lens, source),
    fromAt: from.kind === 'grant' ? from.grant.fromAt : (openings.get(from.domain.id)?.at ?? null),
    asleep: source.asleep,
    untilAt: from.kind === 'grant' ? endOf(from.grant) : from.domain.reviewAt,
    changeId: change?.id ?? null,
    decidedBy: change === undefined ? [] : approversOf(change).map(lens.brief),
  }
}

export async function presentHolders(lens: Lens, holdings: readonly Holding[]): Promise<RightHolder[]> {
  const origins = await originsOf(
    lens,
    holdings.flatMap(({ sources }) => sources),
  )
  return holdings.map(({ brief, sources }) => ({
    person: brief,
    risk: highestRisk(sources.flatMap((source) => source.permissions.map((permission) => permissionRisk[permission]))),
    sources: sources.map((source) => presentSource(lens, source, origins)),
  }))
}
