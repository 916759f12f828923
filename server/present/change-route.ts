import type { RouteStage } from '#contract/change.ts'
import type { Change } from '#governance/change/change.ts'
import type { Stage } from '#governance/route.ts'
import type { Lens } from './lens.ts'
import { usualWaitOf } from './usual-wait.ts'

type StageState = RouteStage['state']

function stateOf(change: Change, index: number, answer: 'approve' | 'refuse' | undefined): StageState {
  if (answer === 'approve') return 'approved'
  if (answer === 'refuse') return 'refused'
  if (change.status !== 'pending') return 'not_reached'
  return index === change.stage ? 'waiting' : 'later'
}

/** The stages with who has it now, who decided when, and the usual time of those who have not yet. */
export async function presentRoute(lens: Lens, change: Change): Promise<RouteStage[]> {
  await lens.meet([...change.stages.flatMap((stage) => stage.approverIds), ...change.decisions.map((decision) => decision.deciderId)])
  const route: RouteStage[] = []
  for (const [index, stage] of change.stages.entries()) {
    const decision = change.decisions.find((candidate) => candidate.stage === index && !candidate.voided)
    const state = stateOf(change, index, decision?.answer)
    route.push({
      kind: stage.kind,
      foundAs: stage.foundAs,
      approvers: stage.approverIds.map(lens.brief),
      state,
      decidedBy: decision === undefined ? null : lens.brief(decision.deciderId),
      decidedAt: decision?.decidedAt ?? null,
      reason: decision?.reason ?? null,
      usual: state === 'waiting' || state === 'later' ? await usualWaitOf(lens, stage.approverIds) : null,
    })
  }
  return route
}

/** The way an ask would take, before it is sent. */
export async function presentStages(lens: Lens, stages: readonly Stage[]) {
  await lens.meet(stages.flatMap((stage) => stage.approverIds))
  const views = []
  for (const stage of stages) {
    views.push({
      kind: stage.kind,
      foundAs: stage.foundAs,
      approvers: stage.approverIds.map(lens.brief),
      usual: await usualWaitOf(lens, stage.approverIds),
    })
  }
  return views
}
