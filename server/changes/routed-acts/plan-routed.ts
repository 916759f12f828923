import type { Authority } from '#governance/authorize.ts'
import { planRoutedAct, type RoutedContent, type RoutedPlan } from '#governance/change/routed-act.ts'
import { domainsCovering } from '#governance/domain.ts'
import { permissionRisk } from '#governance/permission.ts'
import { loadRouteFacts } from '../../facts/load-route-facts.ts'
import { pendingRouted } from '../../store/pending-changes.ts'
import type { Tx } from '../../store/database.ts'
import { prepareRoutedAct } from './prepare-routed-act.ts'

/** May the actor send it, and which way would it take? Nothing is written. */
export async function planRouted(tx: Tx, authority: Authority, content: RoutedContent): Promise<RoutedPlan> {
  const { may, permission, scope, targetIds } = await prepareRoutedAct(tx, authority, content)
  return planRoutedAct({
    may,
    risk: permissionRisk[permission],
    actor: authority.person,
    targetIds,
    domains: domainsCovering(scope, authority.domains, authority.tree),
    route: await loadRouteFacts(tx, authority, { requester: authority.person, beneficiary: authority.person }, scope),
    pendingAlike: await pendingRouted(tx, content),
    reason: content.input.reason,
  })
}
