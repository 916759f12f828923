import { authorize } from '#governance/authorize.ts'
import { domainFor } from '#governance/domain.ts'
import { topsOf } from '#governance/org.ts'
import { seenApps } from '../../facts/seen-apps.ts'
import type { Endpoint } from '../../http/endpoint.ts'
import { createLens } from '../../present/lens.ts'
import { presentVerdict } from '../../present/verdict-view.ts'
import { liveApps } from '../../store/apps.ts'

export const listApps: Endpoint<'listApps'> = async (call) => {
  const lens = await createLens(call.tx, call.person)
  const { viewer } = lens
  const shapes = await liveApps(call.tx)
  const seen = seenApps(viewer).map(({ id, name }) => ({
    id,
    name,
    domain: domainFor({ include: [id], exclude: [] }, viewer.domains, viewer.tree),
  }))
  await lens.meet(seen.flatMap(({ domain }) => domain?.ownerIds ?? []))
  const rows = seen.map(({ id, name, domain }) => ({
    id,
    name,
    purpose: shapes.get(id)?.purpose ?? '',
    domainName: domain?.name ?? null,
    owners: (domain?.ownerIds ?? []).map(lens.brief),
  }))
  return { rows, can: { add: await presentVerdict(lens, authorize(viewer, 'app.manage', topsOf(viewer.tree))) } }
}
