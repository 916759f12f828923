import type { Change } from '#governance/change/change.ts'
import { domainsCovering, type Domain } from '#governance/domain.ts'
import type { EscalationFacts } from '#governance/escalate.ts'
import type { OrgTree } from '#governance/org.ts'
import { decidersOf } from '#governance/stage.ts'
import type { Tx } from '../store/database.ts'
import { awayNow } from '../store/covers.ts'
import { withManagers } from '../store/directory.ts'

export interface Surroundings {
  readonly domains: readonly Domain[]
  readonly tree: OrgTree
}

/** Who could decide on this change besides those who are asked now. */
export async function escalationFacts(tx: Tx, { domains, tree }: Surroundings, change: Change): Promise<EscalationFacts> {
  const own = domains.find(({ id }) => id === change.domainId)
  const active = domains.filter(({ status }) => status === 'active')
  const around = own === undefined ? [] : domainsCovering(own.scope, active, tree)
  const people = await withManagers(tx, [...change.stages.flatMap(decidersOf), ...around.flatMap(({ ownerIds }) => ownerIds)])
  const away = await awayNow(tx, [change.requesterId, change.beneficiaryId, ...people.keys()])
  const covering = [...away.values()].flatMap(({ coverId }) => coverId ?? [])
  const unknown = covering.filter((id) => !people.has(id))
  const known = unknown.length === 0 ? people : new Map([...people, ...(await withManagers(tx, unknown))])
  return { people: known, away, domains: around }
}
