import type { Change } from '#governance/change/change.ts'
import { handOnCandidates, type HandOnCandidate } from '#governance/change/hand-on.ts'
import { domainsCovering } from '#governance/domain.ts'
import { securityRoleId } from '#governance/role.ts'
import { decidersOf } from '#governance/stage.ts'
import type { Lens } from '../present/lens.ts'
import { departmentHeads, person } from '../store/directory.ts'
import { holdersCovering } from './load-route-facts.ts'
import { scopeOfChange } from './may-see-change.ts'
import { peopleAround } from './people-around.ts'

/** To whom the viewer may hand this on, as things stand now. */
export async function candidatesFor(lens: Lens, change: Change): Promise<readonly HandOnCandidate[]> {
  const { tx, viewer } = lens
  const scope = await scopeOfChange(lens, change)
  const domains = domainsCovering(scope, viewer.domains, viewer.tree)
  const home = (await person(tx, change.beneficiaryId))?.departmentIds ?? []
  const heads = await departmentHeads(tx, home)
  const headIds = home.flatMap((id) => heads.get(id) ?? [])
  const securityOfficerIds = await holdersCovering(tx, securityRoleId, viewer, scope)
  const owners = domains.flatMap(({ ownerIds }) => ownerIds)
  const asked = change.stages.flatMap(decidersOf)
  const around = await peopleAround(
    tx,
    [viewer.person.id, ...asked, ...headIds, ...securityOfficerIds, ...owners],
    [change.requesterId, change.beneficiaryId],
  )
  return handOnCandidates(change, viewer.person.id, { ...around, domains, headIds, securityOfficerIds })
}
