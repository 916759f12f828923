import type { Authority } from '#governance/authorize.ts'
import type { SetDomainInput } from '#governance/change/change.ts'
import { maySetDomain, newOwnersOf, partsOf, placesOf } from '#governance/change/kinds/set-domain.ts'
import { reachOf, tierFor, type Domain } from '#governance/domain.ts'
import { holdingOfOwner } from '#governance/find-conflicts.ts'
import { refusedOr, type Cause } from '#governance/verdict.ts'
import { conflictsOf } from '../../facts/conflicts.ts'
import type { Tx } from '../../store/database.ts'
import { persons } from '../../store/directory.ts'
import { closeDomain, saveDomain } from '../../store/domains.ts'
import { recordChange } from '../record.ts'
import type { RoutedAct } from './routed-act.ts'

/** The domain as the change would leave it; its policy counts on from the one before. */
function domainAfter({ domainId, after }: SetDomainInput, now: Domain | null, at: number): Domain | null {
  if (after === null) return null
  const { name, scope, ownerIds, policy } = after
  const version = (now?.policy.version ?? 0) + 1
  const tier = tierFor(now, scope)
  const reviewAt = now?.reviewAt ?? at + ownershipReviewMs
  return { id: domainId, tier, status: 'active', name: name.trim(), scope, ownerIds, policy: { ...policy, version }, reviewAt }
}
/** Ownership never has no end: it is looked at again by then. */
const ownershipReviewMs = 180 * 24 * 60 * 60_000

/** T18: nobody comes to both sides of a conflict rule by owning a domain. */
async function conflictCauses(tx: Tx, world: Authority, input: SetDomainInput, after: Domain | null): Promise<readonly Cause[]> {
  if (after === null) return []
  const causes: Cause[] = []
  const where = reachOf(after, world.tree)
  for (const id of newOwnersOf(input, world))
    causes.push(...(await conflictsOf(tx, id, [holdingOfOwner(id, after, world.tree)], where)).causes)
  return causes
}

/**
 * Judged, and decided on, where it is and where it would be: under the policy in force before it (R10). Whoever would come to own it does
 * not decide on it.
 */
export async function prepareSetDomain(tx: Tx, authority: Authority, input: SetDomainInput): Promise<RoutedAct> {
  const domain = authority.domains.find(({ id }) => id === input.domainId) ?? null
  const owners = [...(await persons(tx, input.after?.ownerIds ?? [])).values()]
  const activeIds = new Set(owners.filter(({ active }) => active).map(({ id }) => id))
  const may = maySetDomain({ authority, domain, activeIds }, input)
  const after = domainAfter(input, domain, authority.now)
  const { policy, reach } = partsOf(input, authority.tree)
  return {
    may: may.allowed ? refusedOr(await conflictCauses(tx, authority, input, after), may) : may,
    permission: policy && !reach ? 'policy.manage' : 'domain.manage',
    scope: placesOf(input, authority),
    targetIds: newOwnersOf(input, authority),
    take: () =>
      Promise.resolve(async (change, doer) => {
        if (after === null) await closeDomain(tx, input.domainId)
        else await saveDomain(tx, after)
        const { domainId, before } = input
        const facts = { domainId, before, after: input.after, ownerIds: input.after?.ownerIds ?? [] }
        await recordChange(tx, change, { action: 'domain.set', ...doer, reason: null, before: null, facts })
        await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
      }),
  }
}
