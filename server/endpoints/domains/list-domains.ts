import { counted } from '#governance/app.ts'
import { ownedDomains, reach, type Authority } from '#governance/authorize.ts'
import { departmentsOf, normalScope } from '#governance/scope.ts'
import { allow, refuse, type Verdict } from '#governance/verdict.ts'
import { domainAround, seenDomains } from '../../facts/seen-domains.ts'
import type { Endpoint } from '../../http/endpoint.ts'
import { createLens } from '../../present/lens.ts'
import { presentVerdict } from '../../present/verdict-view.ts'

/** Somewhere; where exactly is looked at when it is said. */
function mayCreate(viewer: Authority): Verdict {
  const [owned] = ownedDomains(viewer.person.id, viewer.domains)
  if (!viewer.person.active) return refuse({ code: 'person_left', personId: viewer.person.id })
  if (owned) return allow({ code: 'owner_permits', domainId: owned.id, permission: 'domain.manage' })
  if (reach(viewer, 'domain.manage').length > 0) return allow({ code: 'may_ask' })
  return refuse({ code: 'no_grant_permits', permission: 'domain.manage' })
}

export const listDomains: Endpoint<'listDomains'> = async (call) => {
  const lens = await createLens(call.tx, call.person)
  const { viewer } = lens
  const seen = seenDomains(viewer)
  await lens.meet(seen.flatMap(({ ownerIds }) => ownerIds))
  const rows = seen.map((domain) => {
    const { id, name, tier, ownerIds, policy, scope } = domain
    return {
      id,
      name,
      tier,
      owners: ownerIds.map(lens.brief),
      policy: policy.preset,
      aroundId: domainAround(domain, seen, viewer)?.id ?? null,
      places: normalScope(scope, viewer.tree).include.map((one) => ({ id: one, name: lens.departmentName(one) })),
      placeCount: counted(departmentsOf(scope, viewer.tree)).length,
    }
  })
  return { rows, can: { create: await presentVerdict(lens, mayCreate(viewer)) } }
}
