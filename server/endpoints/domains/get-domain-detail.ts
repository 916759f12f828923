import { placesToLook } from '#governance/approver-rule.ts'
import { judgedAt, mayTouchDomain, shapeOfDomain } from '#governance/change/kinds/set-domain.ts'
import { reachOf, type Domain } from '#governance/domain.ts'
import type { PersonId } from '#governance/id.ts'
import { departmentsOf } from '#governance/scope.ts'
import { refuse } from '#governance/verdict.ts'
import { pendingSeen } from '../../facts/pending-seen.ts'
import { domainAround, seenDomains } from '../../facts/seen-domains.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { createLens } from '../../present/lens.ts'
import { presentScope } from '../../present/scope-view.ts'
import { presentVerdict } from '../../present/verdict-view.ts'

function namedBy({ policy }: Domain): readonly PersonId[] {
  const rules = Object.values(policy.stages).flatMap((stages) => stages.flatMap(placesToLook))
  return Array.from(new Set(rules.flatMap((rule) => (rule.kind === 'named' ? rule.personIds : []))))
}

export const getDomainDetail: Endpoint<'getDomainDetail'> = async (call, { domainId }) => {
  const lens = await createLens(call.tx, call.person)
  const { viewer } = lens
  const domain = seenDomains(viewer).find(({ id }) => id === domainId)
  if (domain === undefined) return new Refusal('not_found')
  const people = namedBy(domain)
  await lens.meet([...domain.ownerIds, ...people])
  const where = Array.from(departmentsOf(judgedAt(domain, viewer.tree), viewer.tree))
  const may = (parts: Parameters<typeof mayTouchDomain>[3]) => mayTouchDomain(viewer, domain.id, where, parts)
  const root = domain.tier === 'global'
  const around = domainAround(domain, viewer.domains, viewer)
  const { name, scope, ownerIds, policy } = shapeOfDomain(domain)
  return {
    id: domain.id,
    name: domain.name,
    tier: domain.tier,
    shape: { name, scope: mutable(scope), ownerIds: [...ownerIds], policy: structuredClone(policy) as never },
    scope: await presentScope(lens, reachOf(domain, viewer.tree)),
    owners: domain.ownerIds.map(lens.brief),
    named: people.map(lens.brief),
    around: around && { id: around.id, name: around.name },
    pendingId: await pendingSeen(lens, 'set_domain', { domainId: domain.id }),
    can: {
      change: await presentVerdict(lens, may({ reach: true, policy: true })),
      demand: await presentVerdict(lens, may({ reach: false, policy: true })),
      close: await presentVerdict(lens, root ? refuse({ code: 'domain_is_root' }) : may({ reach: true, policy: false })),
    },
  }
}

const mutable = ({ include, exclude }: Domain['scope']) => ({ include: [...include], exclude: [...exclude] })
