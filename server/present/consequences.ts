import type { Consequences } from '#contract/routed-act.ts'
import { ownedDomains, reachDepartments } from '#governance/authorize.ts'
import type { RoutedContent } from '#governance/change/routed-act.ts'
import { phaseOf, type Grant } from '#governance/grant.ts'
import type { DepartmentId, PersonId } from '#governance/id.ts'
import { grantsOnlyOver, isOnlyOver } from '../facts/grants-only-over.ts'
import { maySeeGrant } from '../facts/may-see-grant.ts'
import { departmentHeads } from '../store/directory.ts'
import { grantsOf } from '../store/grants.ts'
import type { Lens } from './lens.ts'
import { presentScope } from './scope-view.ts'

/** Who decides sees all that ends; everybody else what is hers to see. */
export type Sight = 'everything' | 'as_visible'

async function grantsEnding(lens: Lens, grants: readonly Grant[], sight: Sight): Promise<Consequences['grants']> {
  if (sight === 'as_visible' && reachDepartments(lens.viewer, 'grant.view').size === 0) return null
  const shown = grants.filter((grant) => sight === 'everything' || maySeeGrant(lens.viewer, grant))
  await lens.meet(shown.map(({ personId }) => personId))
  const views: NonNullable<Consequences['grants']> = []
  for (const { id, personId, roleId, scope, untilAt } of shown)
    views.push({ id, person: lens.brief(personId), roleId, scope: await presentScope(lens, scope), untilAt })
  return views
}

const briefOf = ({ id, name }: Lens['viewer']['domains'][number]) => ({ id, name })

async function ofRemoval(lens: Lens, memberId: PersonId, departmentIds: readonly DepartmentId[], sight: Sight): Promise<Consequences> {
  const seen = reachDepartments(lens.viewer, 'member.view')
  const shown = departmentIds.filter((id) => sight === 'everything' || seen.has(id))
  const heads = await departmentHeads(lens.tx, shown)
  const named = (id: DepartmentId) => ({ id, name: lens.departmentName(id) })
  const grants = (await grantsOf(lens.tx, memberId)).filter((grant) => phaseOf(grant, lens.tx.now) !== 'ended')
  return {
    departments: shown.map(named),
    headOf: shown.filter((id) => heads.get(id)?.includes(memberId)).map(named),
    domains: ownedDomains(memberId, lens.viewer.domains).map(briefOf),
    grants: await grantsEnding(lens, grants, sight),
  }
}

async function ofDeletion(lens: Lens, departmentId: DepartmentId, sight: Sight): Promise<Consequences> {
  const { tree, domains } = lens.viewer
  return {
    departments: [{ id: departmentId, name: lens.departmentName(departmentId) }],
    headOf: [],
    domains: domains.filter(({ status, scope }) => status === 'active' && isOnlyOver(scope, departmentId, tree)).map(briefOf),
    grants: await grantsEnding(lens, await grantsOnlyOver(lens.tx, departmentId, tree), sight),
  }
}

/** What would end with the act, as it stands now. */
export function presentConsequences(lens: Lens, content: RoutedContent, sight: Sight): Promise<Consequences> {
  return content.kind === 'remove_member'
    ? ofRemoval(lens, content.input.memberId, content.input.departmentIds, sight)
    : ofDeletion(lens, content.input.departmentId, sight)
}
