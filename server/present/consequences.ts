import type { Consequences, Endings } from '#contract/routed-act.ts'
import { ownedDomains, reachDepartments } from '#governance/authorize.ts'
import { isTold, type RoutedContent } from '#governance/change/routed-act.ts'
import { phaseOf, type Grant } from '#governance/grant.ts'
import type { DepartmentId, PersonId } from '#governance/id.ts'
import { grantsOnlyOver, isOnlyOver } from '../facts/grants-only-over.ts'
import { maySeeGrant } from '../facts/may-see-grant.ts'
import { departmentHeads } from '../store/directory.ts'
import { grantsOf } from '../store/grants.ts'
import type { Lens } from './lens.ts'
import type { Sight } from './told/told-view.ts'
import { presentScope } from './scope-view.ts'
import { toldConsequences } from './told/views.ts'

async function grantsEnding(lens: Lens, grants: readonly Grant[], sight: Sight): Promise<Endings['grants']> {
  if (sight === 'as_visible' && reachDepartments(lens.viewer, 'grant.view').size === 0) return null
  const shown = grants.filter((grant) => sight === 'everything' || maySeeGrant(lens.viewer, grant))
  await lens.meet(shown.map(({ personId }) => personId))
  const views: NonNullable<Endings['grants']> = []
  for (const { id, personId, roleId, scope, untilAt } of shown)
    views.push({ id, person: lens.brief(personId), roleId, scope: await presentScope(lens, scope), untilAt })
  return views
}

const briefOf = ({ id, name }: Lens['viewer']['domains'][number]) => ({ id, name })

async function ofRemoval(lens: Lens, memberId: PersonId, departmentIds: readonly DepartmentId[], sight: Sight): Promise<Endings> {
  const seen = reachDepartments(lens.viewer, 'member.view')
  const shown = departmentIds.filter((id) => sight === 'everything' || seen.has(id))
  const heads = await departmentHeads(lens.tx, shown)
  const named = (id: DepartmentId) => ({ id, name: lens.departmentName(id) })
  const grants = (await grantsOf(lens.tx, memberId)).filter((grant) => phaseOf(grant, lens.tx.now) !== 'ended')
  return {
    kind: 'remove_member',
    departments: shown.map(named),
    headOf: shown.filter((id) => heads.get(id)?.includes(memberId)).map(named),
    domains: ownedDomains(memberId, lens.viewer.domains).map(briefOf),
    grants: await grantsEnding(lens, grants, sight),
  }
}

async function ofDeletion(lens: Lens, departmentId: DepartmentId, sight: Sight): Promise<Endings> {
  const { tree, domains } = lens.viewer
  return {
    kind: 'delete_department',
    departments: [{ id: departmentId, name: lens.departmentName(departmentId) }],
    headOf: [],
    domains: domains.filter(({ status, scope }) => status === 'active' && isOnlyOver(scope, departmentId, tree)).map(briefOf),
    grants: await grantsEnding(lens, await grantsOnlyOver(lens.tx, departmentId, tree), sight),
  }
}

/** What would end with the act, as it stands now. */
export function presentConsequences(lens: Lens, content: RoutedContent, sight: Sight): Promise<Consequences> {
  if (isTold(content)) return toldConsequences(lens, content, sight)
  return content.kind === 'remove_member'
    ? ofRemoval(lens, content.input.memberId, content.input.departmentIds, sight)
    : ofDeletion(lens, content.input.departmentId, sight)
}
