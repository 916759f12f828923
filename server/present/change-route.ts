import type { RouteStage } from '#contract/change.ts'
import type { Change } from '#governance/change/change.ts'
import { isExpired } from '#governance/change/lifecycle.ts'
import { nextStep } from '#governance/change/wait.ts'
import type { Stage } from '#governance/route.ts'
import { decidersOf } from '#governance/stage.ts'
import { workingCalendar } from '../calendar/working-calendar.ts'
import type { Lens } from './lens.ts'
import { usualWaitOf } from './usual-wait.ts'

type StageState = RouteStage['state']

function stateOf(change: Change, index: number, answer: 'approve' | 'refuse' | undefined): StageState {
  if (answer === 'approve') return 'approved'
  if (answer === 'refuse') return 'refused'
  if (index === change.stage && isExpired(change)) return 'expired'
  if (change.status !== 'pending') return 'not_reached'
  return index === change.stage ? 'waiting' : 'later'
}

/** By when they should have answered, or when it ends for want of an answer. */
async function deadlineFor({ tx, viewer }: Lens, change: Change): Promise<RouteStage['deadline']> {
  const policy = viewer.domains.find(({ id }) => id === change.domainId)?.policy
  if (policy === undefined) return null
  // reminders are between the clock and those who decide
  const reminded = { ...change, wait: { ...change.wait, reminded: true } }
  const { step, at } = nextStep(reminded, policy, await workingCalendar(tx), viewer.now)
  return { at, leadsTo: step === 'escalate' ? 'escalate' : 'expire' }
}

/** The stages with who has it now, who decided when, and the usual time of those who have not yet. */
export async function presentRoute(lens: Lens, change: Change): Promise<RouteStage[]> {
  await lens.meet([...change.stages.flatMap(decidersOf), ...change.decisions.map((decision) => decision.deciderId)])
  const route: RouteStage[] = []
  for (const [index, stage] of change.stages.entries()) {
    const decision = change.decisions.find((candidate) => candidate.stage === index && !candidate.voided)
    const state = stateOf(change, index, decision?.answer)
    route.push({
      kind: stage.kind,
      foundAs: stage.foundAs,
      approvers: stage.approverIds.map(lens.brief),
      added: (stage.added ?? []).map(({ personId, because }) => ({ person: lens.brief(personId), because })),
      state,
      deadline: state === 'waiting' ? await deadlineFor(lens, change) : null,
      decidedBy: decision === undefined ? null : lens.brief(decision.deciderId),
      decidedAt: decision?.decidedAt ?? null,
      reason: decision?.reason ?? null,
      usual: state === 'waiting' || state === 'later' ? await usualWaitOf(lens, decidersOf(stage)) : null,
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
