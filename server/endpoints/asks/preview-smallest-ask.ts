import type { Authority } from '#governance/authority.ts'
import { authorize } from '#governance/authorize.ts'
import { mayAskFor } from '#governance/change/kinds/ask-for-role.ts'
import type { DepartmentId, PersonId } from '#governance/id.ts'
import { smallestRequest } from '#governance/smallest-request.ts'
import { loadAuthority } from '../../facts/load-authority.ts'
import { maySeeGrant } from '../../facts/may-see-grant.ts'
import type { Endpoint } from '../../http/endpoint.ts'
import { createLens, type Lens } from '../../present/lens.ts'
import { presentScope } from '../../present/scope-view.ts'
import { person } from '../../store/directory.ts'

/** For whom it is; null answers alike for "not there" and for somebody she may not ask for. */
async function beneficiary(lens: Lens, personId: PersonId | undefined, departments: readonly DepartmentId[]): Promise<Authority | null> {
  if (personId === undefined || personId === lens.viewer.person.id) return lens.viewer
  const found = await person(lens.tx, personId)
  const mayGive = authorize(lens.viewer, 'grant.give', departments).allowed
  if (found === null || !mayAskFor(found, { requester: lens.viewer.person, mayGive })) return null
  const whole = await loadAuthority(lens.tx, found)
  // what she holds out of the asker's sight would show in what is left to ask for
  return { ...whole, grants: whole.grants.filter((grant) => maySeeGrant(lens.viewer, grant)) }
}

export const previewSmallestAsk: Endpoint<'previewSmallestAsk'> = async (call, { personId, permission, departmentIds }) => {
  const lens = await createLens(call.tx, call.person)
  const whose = await beneficiary(lens, personId, departmentIds)
  const found = whose === null ? null : smallestRequest(whose, permission, departmentIds)
  return { ask: found === null ? null : { ...found, scope: await presentScope(lens, found.scope) } }
}
