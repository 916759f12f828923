import type { PlannedStage, RouteStage } from '#contract/change.ts'
import type { Change, Decision } from '#governance/change/change.ts'
import { isExpired } from '#governance/change/lifecycle.ts'
import { expiryOf, nextStep } from '#governance/change/wait.ts'
import { goesAbove } from '#governance/escalate.ts'
import type { Stage } from '#governance/route.ts'
import { decidersOf, everAskedAt, needOf, openStages, stands } from '#governance/stage.ts'
import { workingCalendar } from '../calendar/working-calendar.ts'
import type { Lens } from './lens.ts'
import { usualWaitOf } from './usual-wait.ts'

type StageState = RouteStage['state']

function stateOf(change: Change, index: number, answers: readonly Decision[]): StageState {
  if (answers.some(({ answer }) => answer === 'refuse')) return 'refused'
  if (answers.length > 0 && answers.length >= needOf(change.stages[index] ?? {})) return 'approved'
  const open = openStages(change).includes(index)
  if (open && isExpired(change)) return 'expired'
  if (change.status !== 'pending') return 'not_reached'
  return open ? 'waiting' : 'later'
}

/** By when they should have answered, or when it ends for want of an answer. */
async function deadlineFor({ tx, viewer }: Lens, change: Change): Promise<RouteStage['deadline']> {
  if (!goesAbove(change)) return { at: expiryOf(change), leadsTo: 'expire' }
  const policy = viewer.domains.find(({ id }) => id === change.domainId)?.policy
  if (policy === undefined) return null
  // reminders are between the clock and those who decide
  const reminded = { ...change, wait: { ...change.wait, reminded: true } }
  const { step, at } = nextStep(reminded, policy, await workingCalendar(tx), viewer.now)
  return { at, leadsTo: step === 'escalate' ? 'escalate' : 'expire' }
}

const whoDecides = (lens: Lens, stage: Stage): Omit<PlannedStage, 'usual'> => ({
  kind: stage.kind,
  foundAs: stage.foundAs,
  approvers: stage.approverIds.map(lens.brief),
  need: needOf(stage),
  beside: stage.beside ?? false,
})

/** The stages with who has it now, who decided when, and the usual time of those who have not yet. */
export async function presentRoute(lens: Lens, change: Change): Promise<RouteStage[]> {
  await lens.meet([
    ...change.stages.flatMap(everAskedAt),
    ...change.decisions.flatMap(({ deciderId, forId }) => [deciderId, forId ?? []].flat()),
  ])
  const route: RouteStage[] = []
  for (const [index, stage] of change.stages.entries()) {
    const answers = change.decisions.filter((one) => one.stage === index && stands(change, one))
    const state = stateOf(change, index, answers)
    route.push({
      ...whoDecides(lens, stage),
      added: (stage.added ?? []).map(({ personId, because, byId }) => ({
        person: lens.brief(personId),
        because,
        by: byId === undefined ? null : lens.brief(byId),
      })),
      state,
      deadline: state === 'waiting' ? await deadlineFor(lens, change) : null,
      answers: answers.map(({ deciderId, forId, answer, decidedAt, reason, proof }) => ({
        person: lens.brief(deciderId),
        insteadOf: forId === null ? null : lens.brief(forId),
        answer,
        at: decidedAt,
        reason,
        proof: proof ?? null,
      })),
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
    views.push({ ...whoDecides(lens, stage), usual: await usualWaitOf(lens, stage.approverIds) })
  }
  return views
}
