import { placesToLook, type ApproverRule, type StageKind, type StageRule } from './approver-rule.ts'
import { isHeard, type Away } from './cover.ts'
import { distinctStages } from './distinct-stages.ts'
import type { PersonId, RoleId } from './id.ts'
import { needOf, type Stage } from './stage.ts'
import type { Domain } from './domain.ts'
import type { Person } from './org.ts'
import type { Risk } from './permission.ts'
import type { Cause } from './verdict.ts'

export type { Stage } from './stage.ts'

export interface RouteFacts {
  readonly requester: Person
  readonly beneficiary: Person
  readonly risk: Risk
  /** The role it is about; null: an act. */
  readonly roleId: RoleId | null
  /** The active domains that cover the scope, innermost first; the first one's policy rules. */
  readonly domains: readonly Domain[]
  /** Everybody above the beneficiary, her own manager first. */
  readonly managerIds: readonly PersonId[]
  /** Heads of the beneficiary's own departments, in the order of her departments. */
  readonly headIds: readonly PersonId[]
  /** Active holders of the security role whose scope covers what is asked. */
  readonly securityOfficerIds: readonly PersonId[]
  /** The same of other roles that the policy looks for. */
  readonly holderIds: ReadonlyMap<RoleId, readonly PersonId[]>
  /** Everyone named anywhere above who still works here. */
  readonly activePersonIds: ReadonlySet<PersonId>
  /** Who is not independent of the requester or the beneficiary: works for one of them, however far below, or covers one now (R6). */
  readonly dependentIds: ReadonlySet<PersonId>
  /** Whose critical asks the requester or the beneficiary has approved of late: they do not decide on a critical one of hers. */
  readonly mutualIds: ReadonlySet<PersonId>
  /** Who of them is away now. */
  readonly away: Away
}

/** Who could decide: what the rules of a route are fed with, besides who asks for what. */
export type RouteCandidates = Omit<RouteFacts, 'requester' | 'beneficiary' | 'risk' | 'roleId' | 'domains'>

export type RouteResult = { readonly stages: readonly Stage[] } | { readonly cause: Cause }

/** What is critical never rests on one other person alone (T4). */
const fewestForCritical = 2

/**
 * Who decides, in order. Each stage is looked for where its rule says and then where it says instead (domain owners: of the
 * innermost domain that has enough, outward); nowhere enough → refused with `approver_missing`. Missing: away with nobody who covers her so far, left, the
 * requester or the beneficiary, or somebody who is not independent of these.
 * Somebody who already decides an earlier stage alone is not asked twice: that stage falls away.
 * No approver never means "passed": no stage at all for a risk refuses too.
 */
export function findRoute(facts: RouteFacts): RouteResult {
  const policy = facts.domains[0]?.policy
  if (!policy) return { cause: { code: 'no_domain_covers' } }
  // A policy is data: one that says nothing about a risk has not said "nobody needs to decide".
  const rules: readonly StageRule[] = policy.stages[facts.risk] ?? []
  if (rules.length === 0) return missing('manager')
  const found: Stage[] = []
  for (const rule of rules) {
    const stage = findStage(rule, facts)
    if (!stage) return missing(rule.kind)
    found.push(stage)
  }
  const stages = distinctStages(found)
  const people = stages.reduce((sum, stage) => sum + needOf(stage), 0)
  if (facts.risk === 'critical' && people < fewestForCritical) return missing(rules[rules.length - 1]?.kind ?? 'manager')
  return { stages }
}

const missing = (stage: StageKind): RouteResult => ({ cause: { code: 'approver_missing', stage } })

function findStage(rule: StageRule, facts: RouteFacts): Stage | null {
  for (const place of placesToLook(rule)) {
    for (const candidates of candidatesAt(place, facts)) {
      const stage = stageOf(rule, place.kind, candidates, facts)
      if (stage) return stage
    }
  }
  // Where too few are officers yet, whoever owns the whole company stands in: somebody has to be the first.
  if (rule.kind !== 'security_officer') return null
  return stageOf(rule, 'domain_owner', [...facts.securityOfficerIds, ...companyOwners(facts.domains)], facts)
}

function stageOf(rule: StageRule, foundAs: Stage['foundAs'], candidates: readonly PersonId[], facts: RouteFacts): Stage | null {
  const need = needOf(rule)
  const approverIds = Array.from(new Set(candidates)).filter((id) => mayDecide(id, facts))
  if (approverIds.length < need) return null
  return { kind: rule.kind, approverIds, foundAs, ...(need > 1 && { need }), ...(rule.beside === true && { beside: true }) }
}

const companyOwners = (domains: readonly Domain[]): readonly PersonId[] => domains.find(({ tier }) => tier === 'global')?.ownerIds ?? []

function mayDecide(id: PersonId, facts: RouteFacts): boolean {
  return isHeard(id, facts.away, facts, (one) => isIndependent(one, facts))
}

function isIndependent(id: PersonId, facts: RouteFacts): boolean {
  const { requester, beneficiary, risk, activePersonIds, dependentIds, mutualIds } = facts
  if (!activePersonIds.has(id) || id === requester.id || id === beneficiary.id || dependentIds.has(id)) return false
  return risk !== 'critical' || !mutualIds.has(id)
}

/** Those who could decide; several lists: the first with enough of them. */
function candidatesAt(place: ApproverRule, facts: RouteFacts): readonly (readonly PersonId[])[] {
  switch (place.kind) {
    case 'manager':
      return [facts.managerIds.slice(0, 1)]
    case 'manager_above':
      return place.level > 0 ? [facts.managerIds.slice(place.level - 1, place.level)] : []
    case 'department_head':
      return [facts.headIds]
    case 'domain_owner':
      return facts.domains.map(({ ownerIds }) => ownerIds)
    case 'security_officer':
      return [facts.securityOfficerIds]
    case 'role_holder':
      return [facts.holderIds.get(place.roleId) ?? []]
    case 'named':
      return [place.personIds]
    default:
      return nowhere(place)
  }
}

/** A place nobody knows how to look in is one where nobody is found. */
function nowhere(_place: never): readonly (readonly PersonId[])[] {
  return []
}
