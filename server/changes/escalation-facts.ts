import type { Change } from '#governance/change/change.ts'
import { domainsCovering, reachOf, type Domain } from '#governance/domain.ts'
import type { EscalationFacts } from '#governance/escalate.ts'
import type { OrgTree } from '#governance/org.ts'
import { decidersOf } from '#governance/stage.ts'
import { peopleAround } from '../facts/people-around.ts'
import type { Tx } from '../store/database.ts'

export interface Surroundings {
  readonly domains: readonly Domain[]
  readonly tree: OrgTree
}

/** Who could decide on this change besides those who are asked now. */
export async function escalationFacts(tx: Tx, { domains, tree }: Surroundings, change: Change): Promise<EscalationFacts> {
  const own = domains.find(({ id }) => id === change.domainId)
  const active = domains.filter(({ status }) => status === 'active')
  const around = own === undefined ? [] : domainsCovering(reachOf(own, tree), active, tree)
  const candidates = [...change.stages.flatMap(decidersOf), ...around.flatMap(({ ownerIds }) => ownerIds)]
  return { ...(await peopleAround(tx, candidates, [change.requesterId, change.beneficiaryId])), domains: around }
}
