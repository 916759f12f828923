import { authorize, type Authority } from '../../authorize.ts'
import { phaseOf, type Grant } from '../../grant.ts'
import { departmentsOf } from '../../scope.ts'
import { allow, refuse, type Verdict } from '../../verdict.ts'
import type { DepartmentId } from '../../id.ts'

/** Own grants may always be given back; others' need grant.revoke over the whole scope of the grant. Ended ones refuse. `authority` is the actor's. */
export function mayRevoke(authority: Authority, grant: Grant): Verdict {
  const { person, now } = authority
  if (!person.active) return refuse({ code: 'person_left', personId: person.id })
  const verdict = grant.personId === person.id ? allow({ code: 'own_grant', grantId: grant.id }) : mayRevokeOthers(authority, grant)
  if (verdict.allowed && phaseOf(grant, now) === 'ended') return refuse({ code: 'grant_not_active', grantId: grant.id })
  return verdict
}

function mayRevokeOthers(authority: Authority, grant: Grant): Verdict {
  const held = departmentsOf(grant.scope, authority.tree)
  return authorize(authority, 'grant.revoke', held.size > 0 ? Array.from(held) : everywhere(authority))
}

/** Departments that are gone may come back, and the grant with them: who may revoke everywhere can end it meanwhile. */
function everywhere(authority: Authority): readonly DepartmentId[] {
  return authority.tree.all.map(({ id }) => id)
}
