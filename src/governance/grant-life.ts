import { mayAskForRole } from './change/kinds/ask-for-role.ts'
import { endOf, phaseOf, type Grant } from './grant.ts'
import { riskOfRole } from './role.ts'
import { scopeCovers } from './scope.ts'
import { refuse, type Verdict } from './verdict.ts'
import type { Authority } from './authority.ts'

/** The grant that lets her go on without a gap where this one ends, if she has one: same role, the whole scope, and beyond that moment. */
export function continuationOf(grant: Grant, { grants, tree }: Pick<Authority, 'grants' | 'tree'>): Grant | null {
  const end = endOf(grant)
  const goesOn = (other: Grant): boolean =>
    other.id !== grant.id &&
    other.personId === grant.personId &&
    other.roleId === grant.roleId &&
    other.fromAt <= end &&
    endOf(other) > end &&
    scopeCovers(other.scope, grant.scope, tree)
  return grants.find(goesOn) ?? null
}

/** May she ask that her grant lasts longer? An extension is an ask of its own, so the rest is for its route to decide. `authority` is the holder's. */
export function mayExtend(authority: Authority, grant: Grant): Verdict {
  const { person, now } = authority
  if (grant.personId !== person.id) return refuse({ code: 'not_own_grant', grantId: grant.id })
  const phase = phaseOf(grant, now)
  if (phase === 'ended') return refuse({ code: 'grant_not_active', grantId: grant.id })
  if (phase === 'not_started') return refuse({ code: 'grant_not_started', grantId: grant.id, fromAt: grant.fromAt })
  const continued = continuationOf(grant, authority)
  if (continued) return refuse({ code: 'already_extended', grantId: continued.id, untilAt: endOf(continued) })
  return mayAskForItsRole(authority, grant)
}

/** May she ask again for what she had? Only what has ended is asked for again; what still holds is extended. */
export function mayAskAgain(authority: Authority, grant: Grant): Verdict {
  if (grant.personId !== authority.person.id) return refuse({ code: 'not_own_grant', grantId: grant.id })
  if (phaseOf(grant, authority.now) !== 'ended') return refuse({ code: 'grant_not_ended', grantId: grant.id })
  return mayAskForItsRole(authority, grant)
}

function mayAskForItsRole({ person, roles, secondFactor }: Authority, { roleId }: Grant): Verdict {
  const role = roles.get(roleId)
  return role ? mayAskForRole({ risk: riskOfRole(role), person, secondFactor }) : refuse({ code: 'role_unknown', roleId })
}
