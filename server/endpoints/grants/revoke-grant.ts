import { mayRevoke } from '#governance/change/kinds/revoke-grant.ts'
import { domainFor, type Domain } from '#governance/domain.ts'
import type { Grant } from '#governance/grant.ts'
import { saveActAtOnce } from '../../changes/act-at-once.ts'
import { applyRevoke } from '../../changes/apply-revoke.ts'
import { maySeeGrant } from '../../facts/may-see-grant.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentChange } from '../../present/change-detail.ts'
import { createLens, type Lens } from '../../present/lens.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { findChange } from '../../store/changes.ts'
import { lockGrant } from '../../store/grants.ts'

/** Where it was given: departments that were closed lie in no domain, and a right over them must be taken away all the same. */
async function domainOfOrigin(lens: Lens, grant: Grant): Promise<Domain | null> {
  const origin = await findChange(lens.tx, grant.changeId)
  return lens.viewer.domains.find((domain) => domain.id === origin?.domainId) ?? null
}

export const revokeGrant: Endpoint<'revokeGrant'> = async (call, input) => {
  const grant = await lockGrant(call.tx, input.grantId)
  if (grant === null) return new Refusal('not_found')
  const lens = await createLens(call.tx, call.person)
  if (!maySeeGrant(lens.viewer, grant)) return new Refusal('not_found')
  const verdict = mayRevoke(lens.viewer, grant)
  if (!verdict.allowed) return new Refusal('not_allowed', verdict.causes, await namesOf(lens, verdict.causes))
  if (input.reason === '') return new Refusal('not_allowed', [{ code: 'reason_missing' }])
  const domain = domainFor(grant.scope, lens.viewer.domains, lens.viewer.tree) ?? (await domainOfOrigin(lens, grant))
  if (domain === null) return new Refusal('not_allowed', [{ code: 'no_domain_covers' }])
  const content = { kind: 'revoke_grant' as const, input: { grantId: grant.id, reason: input.reason } }
  const change = await saveActAtOnce(call.tx, {
    content,
    requesterId: call.person.id,
    beneficiaryId: grant.personId,
    risk: 'medium',
    domain,
  })
  await applyRevoke(call.tx, change, grant, call.person.id, call.requestId, input.reason)
  return presentChange(lens, change)
}
