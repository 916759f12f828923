import { countsOverApps, isOfApps } from '../app.ts'
import { lengthCauses } from './kinds/ask-input.ts'
import { decide, decidesFor, mayCommand, type Actor } from './lifecycle.ts'
import type { AskForRoleInput, Change, RightTerms } from './change.ts'
import type { Instant, RoleId } from '../id.ts'
import type { OrgTree } from '../org.ts'
import { needsProof, type Policy } from '../policy.ts'
import { riskOfRole, type Role } from '../role.ts'
import { departmentsOf, scopeCovers } from '../scope.ts'
import { allow, refuse, type Cause, type Verdict } from '../verdict.ts'

export interface RightWorld {
  readonly tree: OrgTree
  readonly roles: ReadonlyMap<RoleId, Role>
}

/** What speaks against offering this instead of what was asked for: it must be as narrow in everything, and narrower in something. */
export function offerCauses(offered: RightTerms, asked: RightTerms, { tree, roles }: RightWorld): readonly Cause[] {
  const [smaller, whole] = [roles.get(offered.roleId), roles.get(asked.roleId)]
  if (!smaller || smaller.permissions.length === 0) return [{ code: 'role_unknown', roleId: offered.roleId }]
  if (!whole) return [{ code: 'role_unknown', roleId: asked.roleId }]
  if (isOfApps(offered.scope) && !countsOverApps(smaller)) return [{ code: 'role_without_apps', roleId: offered.roleId }]
  const departments = departmentsOf(offered.scope, tree)
  if (departments.size === 0) return [{ code: 'scope_empty' }]
  const causes: Cause[] = [...lengthCauses(offered.lengthMinutes, null, riskOfRole(smaller))]
  const held = new Set(whole.permissions)
  const given = new Set(smaller.permissions)
  // The risk of a role is that of its gravest permission: a part of a role is never riskier than the whole.
  if (!Array.from(given).every((permission) => held.has(permission))) causes.push({ code: 'offer_wider', by: 'role' })
  if (!scopeCovers(asked.scope, offered.scope, tree)) causes.push({ code: 'offer_wider', by: 'scope' })
  if (offered.lengthMinutes > asked.lengthMinutes) causes.push({ code: 'offer_wider', by: 'length' })
  if (causes.length > 0) return causes
  const less =
    given.size < held.size || departments.size < departmentsOf(asked.scope, tree).size || offered.lengthMinutes < asked.lengthMinutes
  return less ? [] : [{ code: 'offer_not_smaller' }]
}

/** Who may decide now may offer less instead, and replace what stands. */
export function mayOffer(change: Change, actor: Actor): Verdict {
  const may = mayCommand(change, 'approve', actor)
  return may.allowed && change.content.kind !== 'ask_for_role' ? refuse({ code: 'edit_impossible' }) : may
}

/** To take it is to edit her own request to it; to leave it is hers as well. */
export const mayAnswerOffer = (change: Change, actor: Actor): Verdict => mayCommand(change, 'edit', actor)

/** Nobody takes back what another one offers; who may decide puts her own in its place. */
export function mayWithdrawOffer(change: Change, actor: Actor): Verdict {
  if (!actor.active) return refuse({ code: 'person_left', personId: actor.id })
  return change.offer?.byId === actor.id ? allow({ code: 'own_decision' }) : refuse({ code: 'not_your_offer' })
}

/** Her request as it was offered. A start that has passed while she was asked means the same as none: from the approval on. */
export function offeredInput(asked: AskForRoleInput, { roleId, scope, lengthMinutes }: RightTerms, now: Instant): AskForRoleInput {
  const startAt = asked.startAt !== null && asked.startAt < now ? null : asked.startAt
  return { ...asked, roleId, scope, lengthMinutes, startAt }
}

/**
 * Whether the offer counts as her approval of the request that was edited to it. She made it knowing exactly this content; but where she
 * may not decide at that moment, or has to prove that she is there, she decides like everybody else.
 */
export function approvesByOffer(edited: Change, world: { readonly policy: Policy | null; readonly offerer: Actor }): boolean {
  return !needsProof(world.policy, edited.risk) && mayCommand(edited, 'approve', world.offerer).allowed
}

/** What comes of it when the requester takes it: she has it at once, it goes on to others, or all of them decide anew. */
export type OfferOutcome = 'in_force' | 'goes_on' | 'decided_anew'
export function outcomeOf(edited: Change, world: Parameters<typeof approvesByOffer>[1]): OfferOutcome {
  if (!approvesByOffer(edited, world)) return 'decided_anew'
  const { offerer } = world
  const forId = decidesFor(edited, offerer)
  const agreed = decide(edited, { deciderId: offerer.id, forId, answer: 'approve', reason: null, decidedAt: edited.versionAt })
  return agreed.status === 'applied' ? 'in_force' : 'goes_on'
}
