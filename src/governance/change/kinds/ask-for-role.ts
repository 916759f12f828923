import type { Authority } from '../../authorize.ts'
import type { Cause, Verdict } from '../../verdict.ts'
import type { AskForRoleInput, Change } from '../change.ts'
import type { ChangeId, GrantId, Instant } from '../../id.ts'
import type { Domain } from '../../domain.ts'
import type { Grant } from '../../grant.ts'
import type { Person } from '../../org.ts'
import type { Risk } from '../../permission.ts'
import type { RouteFacts, Stage } from '../../route.ts'

export interface AskFacts {
  /** The beneficiary's. */
  readonly authority: Authority
  readonly requester: Person
  readonly route: Pick<RouteFacts, 'headIds' | 'securityOfficerIds' | 'activePersonIds'>
  /** A pending change of the same person for the same role and scope. */
  readonly pendingAlike: ChangeId | null
}
export interface AskPlan {
  readonly verdict: Verdict
  readonly risk: Risk
  readonly domain: Domain | null
  readonly stages: readonly Stage[]
  readonly longestMinutes: number | null
}
export const shortestGrantMinutes: number = 30
export const reasonMaxLength: number = 200
/** Everything known about an ask, for the preview and for sending: verdict with all causes at once, and the route where there is one. */
export declare function planAsk(facts: AskFacts, input: AskForRoleInput): AskPlan
/** May this role be asked for at all (catalogue annotation)? */
export declare function mayAskForRole(facts: { readonly risk: Risk; readonly person: Person }): Verdict
/** The grant that an approved ask becomes: from = the later of approval and asked start; until = from + length. */
export declare function grantFromAsk(change: Change, id: GrantId, approvedAt: Instant): Grant
export type AskRefusal = Cause
