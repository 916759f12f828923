import { reachDepartments, type Authority } from '#governance/authorize.ts'
import type { ConflictFacts } from '#governance/conflict-causes.ts'
import type { Holding } from '#governance/find-conflicts.ts'
import { departmentsOf } from '#governance/scope.ts'
import type { PersonId } from '#governance/id.ts'
import { liveRules } from '../store/conflict-rules.ts'
import type { Tx } from '../store/database.ts'
import { exceptionsOf } from '../store/exceptions.ts'
import { maySeeGrant } from './may-see-grant.ts'

/** Hers, and what reaches into departments where she may view grants. */
export function maySeeHolding(viewer: Authority, { personId, from, scope }: Holding): boolean {
  if (personId === viewer.person.id) return true
  if (from.kind === 'grant') return maySeeGrant(viewer, from.grant)
  const seen = reachDepartments(viewer, 'grant.view')
  return Array.from(departmentsOf(scope, viewer.tree)).some((id) => seen.has(id))
}

/** What giving something to this person has to be held against; `viewer`: who would be told, null: nobody in particular. */
export async function loadConflictFacts(tx: Tx, personId: PersonId, viewer: Authority | null): Promise<ConflictFacts> {
  return {
    rules: await liveRules(tx),
    exceptions: await exceptionsOf(tx, personId),
    sees: (holding) => viewer !== null && maySeeHolding(viewer, holding),
  }
}
