import type { RingDecision } from '#contract/ring.ts'
import type { Change } from '#governance/change/change.ts'
import { isRouted } from '#governance/change/routed-act.ts'
import type { PersonId } from '#governance/id.ts'
import { maySeeChange, scopeOfChange } from '../facts/may-see-change.ts'
import type { Approval } from '../store/approvals.ts'
import type { Lens } from './lens.ts'

/** Nobody else knows what a department was called that is no more. */
async function placesOf(lens: Lens, change: Change): Promise<string[]> {
  if (change.content.kind === 'delete_department') return [change.content.input.name]
  return (await scopeOfChange(lens, change)).include.map(lens.departmentName)
}

/** One yes of a ring as the facts of a sentence; `of`: for whom of the ring it was. */
export async function presentRingDecision(lens: Lens, change: Change, approval: Approval, of: readonly PersonId[]): Promise<RingDecision> {
  const { content } = change
  const named = (id: PersonId) => ({ id, name: lens.brief(id).name })
  return {
    changeId: (await maySeeChange(lens, change)) ? change.id : null,
    by: named(approval.deciderId),
    insteadOf: approval.forId === null ? null : named(approval.forId),
    of: of.map(named),
    asked: isRouted(content) || content.kind === 'hand_over' ? content.kind : null,
    roleId: content.kind === 'ask_for_role' || content.kind === 'hand_over' ? content.input.roleId : null,
    where: await placesOf(lens, change),
    risk: approval.risk,
    at: approval.decidedAt,
  }
}
