import { conflictsOfGiving, noConflict, type ConflictFinding } from '#governance/conflict-causes.ts'
import { whoExcepts } from '#governance/change/kinds/ask-for-role.ts'
import { domainsCovering } from '#governance/domain.ts'
import type { Holding } from '#governance/find-conflicts.ts'
import type { PersonId } from '#governance/id.ts'
import { securityRoleId } from '#governance/role.ts'
import type { Scope } from '#governance/scope.ts'
import type { Tx } from '../store/database.ts'
import { person } from '../store/directory.ts'
import { loadAuthority } from './load-authority.ts'
import { loadConflictFacts } from './load-conflict-facts.ts'
import { holdersCovering } from './load-route-facts.ts'

/**
 * What giving these to somebody comes to under the conflict rules, as things stand in this transaction: causes where it may not be, and the
 * exceptions that it would rest on. To be called at the moment of giving too (T18), with the person's row held before (`lockPerson`), in the
 * order person, change, log: then of two things that together break a rule only the first is given. For a grant:
 * `conflictsOf(tx, grant.personId, [holdingAsked(grant, roles)], grant.scope)`; for a new owner of a domain:
 * `conflictsOf(tx, ownerId, [holdingOfOwner(ownerId, domain, tree)], reachOf(domain, tree))`. The causes name nothing that only some may see.
 */
export async function conflictsOf(tx: Tx, personId: PersonId, given: readonly Holding[], where: Scope): Promise<ConflictFinding> {
  const facts = await loadConflictFacts(tx, personId, null)
  if (facts.rules.length === 0) return noConflict
  const who = await person(tx, personId)
  if (who === null) return { ...noConflict, causes: [{ code: 'person_left', personId }] }
  const authority = await loadAuthority(tx, who)
  const { domains, tree } = authority
  const securityOfficerIds = await holdersCovering(tx, securityRoleId, { domains, tree }, where)
  return conflictsOfGiving(authority, given, facts, whoExcepts({ securityOfficerIds }, domainsCovering(where, domains, tree)))
}
