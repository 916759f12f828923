import { mayOpenDomain } from '#governance/change/kinds/open-domain.ts'
import { presetPolicy } from '#governance/policy.ts'
import { saveActAtOnce } from '../../changes/act-at-once.ts'
import { recordChange } from '../../changes/record.ts'
import { isRootOwner } from '../../facts/root-owner.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentChange } from '../../present/change-detail.ts'
import { createLens } from '../../present/lens.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { holdDomains, openDomain as storeOpenDomain } from '../../store/domains.ts'

export const openDomain: Endpoint<'openDomain'> = async (call, input) => {
  await holdDomains(call.tx)
  const lens = await createLens(call.tx, call.person)
  const domain = lens.viewer.domains.find(({ id }) => id === input.domainId)
  if (domain === undefined || !isRootOwner(lens.viewer)) return new Refusal('not_found')
  await lens.meet(domain.ownerIds)
  const here = domain.ownerIds.filter((id) => lens.brief(id).active)
  const verdict = mayOpenDomain(lens.viewer, domain, new Set(here))
  if (!verdict.allowed) return new Refusal('not_allowed', verdict.causes, await namesOf(lens, verdict.causes))
  const root = lens.viewer.domains.find((candidate) => candidate.tier === 'global' && candidate.status === 'active')
  const ownerId = here[0]
  if (root === undefined || ownerId === undefined) return new Refusal('not_allowed', [{ code: 'owner_missing', domainId: domain.id }])
  const content = { kind: 'open_domain' as const, input: { domainId: domain.id, preset: input.preset } }
  const change = await saveActAtOnce(call.tx, {
    content,
    requesterId: call.person.id,
    beneficiaryId: ownerId,
    risk: 'medium',
    domain: root,
  })
  await storeOpenDomain(call.tx, domain.id, presetPolicy(input.preset))
  await recordChange(call.tx, change, {
    action: 'domain.opened',
    actorId: call.person.id,
    requestId: call.requestId,
    reason: null,
    before: null,
    facts: { domainId: domain.id, ownerIds: domain.ownerIds, scope: domain.scope, preset: input.preset },
  })
  await call.tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
  return presentChange(lens, change)
}
