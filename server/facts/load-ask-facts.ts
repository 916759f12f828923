import { authorize, type Authority } from '#governance/authorize.ts'
import type { AskForRoleInput } from '#governance/change/change.ts'
import type { AskFacts } from '#governance/change/kinds/ask-for-role.ts'
import { departmentsOf } from '#governance/scope.ts'
import { pendingAlike } from '../store/pending-changes.ts'
import type { Tx } from '../store/database.ts'
import { loadConflictFacts } from './load-conflict-facts.ts'
import { loadRouteFacts } from './load-route-facts.ts'

/** What sending or previewing an ask needs to know about the organization around the beneficiary. */
export async function loadAskFacts(
  tx: Tx,
  authority: Authority,
  /** What she who asks may do; the same as `authority` when she asks for herself. */
  asker: Authority,
  input: Pick<AskForRoleInput, 'roleId' | 'scope'>,
  butChange: string | null = null,
): Promise<AskFacts> {
  const beneficiary = authority.person
  const alike = await pendingAlike(tx, beneficiary.id, input.roleId, input.scope)
  return {
    authority,
    requester: asker.person,
    mayGive: authorize(asker, 'grant.give', [...departmentsOf(input.scope, asker.tree)]).allowed,
    route: await loadRouteFacts(tx, authority, { requester: asker.person, beneficiary }, input.scope),
    pendingAlike: alike === butChange ? null : alike,
    conflicts: await loadConflictFacts(tx, beneficiary.id, asker),
  }
}
