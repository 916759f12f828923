import { countsOverApps } from '#governance/app.ts'
import { authorize, isUsable } from '#governance/authorize.ts'
import { domainFor } from '#governance/domain.ts'
import { endOf, type Grant } from '#governance/grant.ts'
import type { AppId } from '#governance/id.ts'
import { pendingSeen } from '../../facts/pending-seen.ts'
import { seenApps } from '../../facts/seen-apps.ts'
import { seenDomains } from '../../facts/seen-domains.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { createLens, type Lens } from '../../present/lens.ts'
import { presentVerdict } from '../../present/verdict-view.ts'
import { liveApps } from '../../store/apps.ts'
import { withFactor } from '../../store/factors.ts'
import { holdersOf } from '../../store/grants.ts'

const mostKeepers = 50

/** Who may manage it by a grant, and until when; null: not hers to see. */
async function keepersOf(lens: Lens, appId: AppId) {
  const { tx, viewer } = lens
  const { roles } = viewer
  if (!authorize(viewer, 'grant.view', [appId]).allowed) return null
  const keeping: Grant[] = []
  for (const role of roles.values()) if (countsOverApps(role)) keeping.push(...(await holdersOf(tx, role.id, new Set([appId]), tx.now)))
  const personIds = keeping.map(({ personId }) => personId)
  await lens.meet(personIds)
  const factors = await withFactor(tx, personIds)
  // who is stopped, or has no second factor for a role that takes one, manages nothing now
  return keeping
    .filter((grant) => lens.brief(grant.personId).active && isUsable(grant, { roles, secondFactor: factors.has(grant.personId) }))
    .slice(0, mostKeepers)
    .map((grant) => ({ person: lens.brief(grant.personId), roleId: grant.roleId, untilAt: endOf(grant) }))
}

export const getApp: Endpoint<'getApp'> = async (call, { appId }) => {
  const lens = await createLens(call.tx, call.person)
  const { viewer } = lens
  const shape = seenApps(viewer).some(({ id }) => id === appId) ? (await liveApps(call.tx)).get(appId) : undefined
  if (shape === undefined) return new Refusal('not_found')
  const domain = domainFor({ include: [appId], exclude: [] }, viewer.domains, viewer.tree)
  await lens.meet(domain?.ownerIds ?? [])
  return {
    id: appId,
    shape: { ...shape },
    domain: domain && { id: domain.id, name: domain.name, seen: seenDomains(viewer).some(({ id }) => id === domain.id) },
    owners: (domain?.ownerIds ?? []).map(lens.brief),
    keepers: await keepersOf(lens, appId),
    pendingId: await pendingSeen(lens, 'set_app', { appId }),
    can: { change: await presentVerdict(lens, authorize(viewer, 'app.manage', [appId])) },
  }
}
