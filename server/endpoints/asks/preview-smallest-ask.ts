import type { Authority } from '#governance/authority.ts'
import { authorize } from '#governance/authorize.ts'
import { mayAskFor, whoExcepts } from '#governance/change/kinds/ask-for-role.ts'
import { conflictsOfGiving } from '#governance/conflict-causes.ts'
import { domainsCovering } from '#governance/domain.ts'
import type { Holding } from '#governance/find-conflicts.ts'
import type { DepartmentId, PersonId } from '#governance/id.ts'
import { securityRoleId } from '#governance/role.ts'
import { smallestRequest } from '#governance/smallest-request.ts'
import { refusedBy, type Cause } from '#governance/verdict.ts'
import { loadAuthority } from '../../facts/load-authority.ts'
import { loadConflictFacts } from '../../facts/load-conflict-facts.ts'
import { holdersCovering } from '../../facts/load-route-facts.ts'
import { maySeeGrant } from '../../facts/may-see-grant.ts'
import type { Endpoint } from '../../http/endpoint.ts'
import { createLens, type Lens } from '../../present/lens.ts'
import { presentScope } from '../../present/scope-view.ts'
import { presentVerdict } from '../../present/verdict-view.ts'
import { person } from '../../store/directory.ts'

interface Beneficiary {
  readonly whole: Authority
  /** With those of her grants alone that the asker sees: what she holds out of sight would show in what is left to ask for. */
  readonly seen: Authority
}

/** For whom it is; null answers alike for "not there" and for somebody she may not ask for. */
async function beneficiary(lens: Lens, personId: PersonId | undefined, departments: readonly DepartmentId[]): Promise<Beneficiary | null> {
  const { viewer } = lens
  if (personId === undefined || personId === viewer.person.id) return { whole: viewer, seen: viewer }
  const found = await person(lens.tx, personId)
  const mayGive = authorize(viewer, 'grant.give', departments).allowed
  if (found === null || !mayAskFor(found, { requester: viewer.person, mayGive })) return null
  const whole = await loadAuthority(lens.tx, found)
  return { whole, seen: { ...whole, grants: whole.grants.filter((grant) => maySeeGrant(viewer, grant)) } }
}

/** Held against everything she has, as it will be when it is sent: that there is a conflict is told then too, and not with what. */
async function againstRules(
  { tx, viewer }: Lens,
  { whole }: Beneficiary,
  departments: readonly DepartmentId[],
): Promise<(asked: Holding) => readonly Cause[]> {
  const { tree, domains } = whole
  const facts = await loadConflictFacts(tx, whole.person.id, viewer)
  if (facts.rules.length === 0) return () => []
  const officers = await holdersCovering(tx, securityRoleId, whole, { include: departments, exclude: [] })
  return (asked) => {
    const whom = whoExcepts({ securityOfficerIds: officers }, domainsCovering(asked.scope, domains, tree))
    return conflictsOfGiving(whole, [asked], facts, whom).causes
  }
}

export const previewSmallestAsk: Endpoint<'previewSmallestAsk'> = async (call, { personId, permission, departmentIds }) => {
  const lens = await createLens(call.tx, call.person)
  const whose = await beneficiary(lens, personId, departmentIds)
  if (whose === null) return { ask: null, conflict: null }
  const { ask, causes } = smallestRequest(whose.seen, permission, departmentIds, await againstRules(lens, whose, departmentIds))
  return {
    ask: ask === null ? null : { ...ask, scope: await presentScope(lens, ask.scope) },
    conflict: causes.length === 0 ? null : await presentVerdict(lens, refusedBy(causes, { code: 'may_ask' })),
  }
}
