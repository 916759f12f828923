import { countsOverApps, isOfApps } from '../../app.ts'
import { conflictsOfGiving, type ConflictFacts } from '../../conflict-causes.ts'
import { domainsCovering, type Domain } from '../../domain.ts'
import { holdingAsked } from '../../find-conflicts.ts'
import { riskOfRole } from '../../role.ts'
import { findRoute, type RouteCandidates, type Stage } from '../../route.ts'
import { factorCauses } from '../../second-factor.ts'
import { refuse, refusedBy, type Cause, type Verdict } from '../../verdict.ts'
import { inputCauses, lengthCauses } from './ask-input.ts'
import type { Authority } from '../../authorize.ts'
import type { AskForRoleInput, Change } from '../change.ts'
import type { ChangeId, GrantId, Instant, PersonId } from '../../id.ts'
import type { Grant } from '../../grant.ts'
import type { Person } from '../../org.ts'
import type { Risk } from '../../permission.ts'

export { reasonMaxLength } from './ask-input.ts'

export interface AskFacts {
  /** The beneficiary's. */
  readonly authority: Authority
  readonly requester: Person
  /** May the requester give rights over the whole scope? Who may ask for others besides their manager. */
  readonly mayGive: boolean
  readonly route: RouteCandidates
  /** A pending change of the same person for the same role and scope. */
  readonly pendingAlike: ChangeId | null
  /** The conflict rules, and the exceptions that the beneficiary has. */
  readonly conflicts: ConflictFacts
}
export interface AskPlan {
  readonly verdict: Verdict
  readonly risk: Risk
  readonly domain: Domain | null
  readonly stages: readonly Stage[]
  readonly longestMinutes: number | null
}

/** Everything known about an ask, for the preview and for sending: verdict with all causes at once, and the route where there is one. */
export function planAsk(facts: AskFacts, input: AskForRoleInput): AskPlan {
  const { authority, requester } = facts
  const role = authority.roles.get(input.roleId)
  const left = [authority.person, requester].filter(
    (person, at, both) => !person.active && both.findIndex(({ id }) => id === person.id) === at,
  )
  const causes: Cause[] = left.map((person) => ({ code: 'person_left', personId: person.id }))
  if (!mayAskFor(authority.person, facts)) causes.push({ code: 'not_her_manager', personId: authority.person.id })
  if (!role) {
    const verdict = refusedBy([...causes, { code: 'role_unknown', roleId: input.roleId }], { code: 'may_ask' })
    return { verdict, risk: 'critical', domain: null, stages: [], longestMinutes: null }
  }

  if (role.retired === true) causes.push({ code: 'role_retired', roleId: role.id })
  if (isOfApps(input.scope) && !countsOverApps(role)) causes.push({ code: 'role_without_apps', roleId: role.id })
  const risk = riskOfRole(role)
  const domains = domainsCovering(input.scope, authority.domains, authority.tree)
  const domain = domains[0] ?? null
  const longestMinutes = domain?.policy.longestGrantMinutes[risk] ?? null
  causes.push(...inputCauses(input, authority), ...lengthCauses(input.lengthMinutes, longestMinutes, risk))
  causes.push(...factorCauses(risk, authority))
  causes.push(...conflictCauses(facts, input, domains))
  const route = findRoute({ ...facts.route, requester, beneficiary: authority.person, risk, roleId: role.id, domains })
  if ('cause' in route) causes.push(route.cause)
  if (facts.pendingAlike !== null) causes.push({ code: 'already_asked', changeId: facts.pendingAlike })
  const stages = 'stages' in route ? route.stages : []
  return { verdict: refusedBy(causes, { code: 'may_ask' }), risk, domain, stages, longestMinutes }
}

/** As if it were given now: at the moment of giving it is asked again. */
function conflictCauses({ authority, route, conflicts }: AskFacts, input: AskForRoleInput, domains: readonly Domain[]): readonly Cause[] {
  const { person, roles, now } = authority
  const fromAt = Math.max(now, input.startAt ?? now)
  const untilAt = fromAt + input.lengthMinutes * 60_000
  const asked = holdingAsked({ personId: person.id, roleId: input.roleId, scope: input.scope, fromAt, untilAt }, roles)
  return conflictsOfGiving(authority, [asked], conflicts, whoExcepts(route, domains)).causes
}

/** Officers, and where there are none yet, whoever owns the whole company. */
export function whoExcepts(
  { securityOfficerIds }: Pick<RouteCandidates, 'securityOfficerIds'>,
  domains: readonly Domain[],
): readonly PersonId[] {
  const ids = securityOfficerIds.length > 0 ? securityOfficerIds : (domains.find(({ tier }) => tier === 'global')?.ownerIds ?? [])
  return ids.slice(0, 3)
}

/** Everybody for herself, a manager for who reports to her directly, and who may give rights there for anybody. */
export function mayAskFor(beneficiary: Person, { requester, mayGive }: Pick<AskFacts, 'requester' | 'mayGive'>): boolean {
  return beneficiary.id === requester.id || beneficiary.managerId === requester.id || mayGive
}

/** May this role be asked for at all (catalogue annotation)? */
export function mayAskForRole(facts: { readonly risk: Risk } & Pick<Authority, 'person' | 'secondFactor'>): Verdict {
  if (!facts.person.active) return refuse({ code: 'person_left', personId: facts.person.id })
  return refusedBy(factorCauses(facts.risk, facts), { code: 'may_ask' })
}

/** The grant that an approved ask becomes: from = the later of approval and asked start; until = from + length. */
export function grantFromAsk(change: Change, id: GrantId, approvedAt: Instant): Grant {
  const { content } = change
  if (content.kind !== 'ask_for_role') throw new Error(`a change of kind ${content.kind} becomes no grant`)
  const { roleId, scope, lengthMinutes, startAt } = content.input
  const fromAt = startAt === null ? approvedAt : Math.max(approvedAt, startAt)
  const untilAt = fromAt + lengthMinutes * 60_000
  return { id, personId: change.beneficiaryId, roleId, scope, fromAt, untilAt, origin: 'requested', changeId: change.id, revokedAt: null }
}
