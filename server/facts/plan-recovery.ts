import { decidedByAdmins, planRecovery } from '#governance/change/kinds/recover-factor.ts'
import type { RoutedPlan } from '#governance/change/routed-act.ts'
import { globalRoleId } from '#governance/role.ts'
import type { Lens } from '../present/lens.ts'
import { pendingRecovery } from '../store/recoveries.ts'
import { factorOf } from '../store/factors.ts'
import { holdersCovering, loadRouteFacts } from './load-route-facts.ts'

/** May the viewer ask for it, and who decides? Global admins are who owns the whole company, and who holds that role over all of it. Nothing is written. */
export async function planOwnRecovery(lens: Lens, reason: string): Promise<{ plan: RoutedPlan; registeredAt: number | null }> {
  const { tx, viewer } = lens
  const { person, domains, tree } = viewer
  const registeredAt = (await factorOf(tx, person.id))?.registeredAt ?? null
  const whole = domains.find(({ tier, status }) => tier === 'global' && status === 'active') ?? null
  const holderIds = whole === null ? [] : await holdersCovering(tx, globalRoleId, viewer, whole.scope)
  const company = whole === null ? null : decidedByAdmins(whole, Array.from(new Set([...whole.ownerIds, ...holderIds])))
  const world = { tree, domains: company === null ? [] : [company] }
  const route = await loadRouteFacts(tx, world, { requester: person, beneficiary: person }, company?.scope ?? { include: [], exclude: [] })
  const pendingAlike = (await pendingRecovery(tx, person.id))?.id ?? null
  return { plan: planRecovery({ authority: viewer, registeredAt, company, route, pendingAlike, reason }), registeredAt }
}
