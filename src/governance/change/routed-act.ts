import { reasonMaxLength } from './kinds/ask-for-role.ts'
import { findRoute, type RouteCandidates, type Stage } from '../route.ts'
import { refusedOr, type Cause, type Verdict } from '../verdict.ts'
import { isToldKind, routedKinds, type RoutedKind, type ToldKind } from './routed-kinds.ts'
import type { ChangeContent } from './change.ts'
import type { Domain } from '../domain.ts'
import type { ChangeId, PersonId } from '../id.ts'
import type { Person } from '../org.ts'
import type { Risk } from '../permission.ts'

export type RoutedContent = Extract<ChangeContent, { readonly kind: RoutedKind }>
export type ToldContent = Extract<ChangeContent, { readonly kind: ToldKind }>

export function isRouted(content: ChangeContent): content is RoutedContent {
  return routedKinds.some((kind) => kind === content.kind)
}

export function isTold(content: ChangeContent): content is ToldContent {
  return isToldKind(content.kind)
}

/** What of the input says that two changes of one kind are about the same thing. */
export function objectOf(content: RoutedContent): Readonly<Record<string, string>> {
  switch (content.kind) {
    case 'remove_member':
      return { memberId: content.input.memberId }
    case 'delete_department':
      return { departmentId: content.input.departmentId }
    case 'set_role':
      return { roleId: content.input.roleId }
    case 'set_domain':
      return { domainId: content.input.domainId }
    case 'change_attendance':
    case 'empty_attendance':
    case 'delete_attendance':
      return { groupId: content.input.groupId }
    case 'set_conflict_rule':
      return { ruleId: content.input.ruleId }
    case 'allow_exception':
      return { personId: content.input.personId, ruleId: content.input.ruleId }
    case 'set_app':
      return { appId: content.input.appId }
    default:
      return content satisfies never
  }
}

export interface RoutedFacts {
  /** May the actor do it, were it hers alone to do? */
  readonly may: Verdict
  readonly risk: Risk
  readonly actor: Person
  /** Whom it is done to, or who would gain by it: never among those who decide. */
  readonly targetIds: readonly PersonId[]
  /** The active domains that cover where it happens, innermost first. */
  readonly domains: readonly Domain[]
  /** Heads are those of the actor's departments: it is her act that others answer for. */
  readonly route: RouteCandidates
  /** A pending change that would do the same. */
  readonly pendingAlike: ChangeId | null
  readonly reason: string
}
export interface RoutedPlan {
  readonly verdict: Verdict
  readonly risk: Risk
  readonly domain: Domain | null
  readonly stages: readonly Stage[]
}

/** May it be sent, with everything that speaks for or against it, and which way would it take? The same for the preview and for sending. */
export function planRoutedAct(facts: RoutedFacts): RoutedPlan {
  const { may, risk, actor, domains } = facts
  const domain = domains[0] ?? null
  // Who may not do it learns nothing of the way it would take.
  if (!may.allowed) return { verdict: may, risk, domain: null, stages: [] }
  const causes: Cause[] = []
  const route = findRoute({
    ...facts.route,
    activePersonIds: withoutTargets(facts),
    requester: actor,
    beneficiary: actor,
    risk,
    roleId: null,
    domains,
  })
  if ('cause' in route) causes.push(route.cause)
  if (facts.pendingAlike !== null) causes.push({ code: 'already_asked', changeId: facts.pendingAlike })
  if (facts.reason.trim() === '') causes.push({ code: 'reason_missing' })
  if (facts.reason.length > reasonMaxLength) causes.push({ code: 'not_evaluable', what: 'reason' })
  return { verdict: refusedOr(causes, may), risk, domain, stages: 'stages' in route ? route.stages : [] }
}

function withoutTargets({ route, targetIds }: RoutedFacts): ReadonlySet<PersonId> {
  return new Set(Array.from(route.activePersonIds).filter((id) => !targetIds.includes(id)))
}
