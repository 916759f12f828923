import { risks, type Risk } from './permission.ts'
import type { StageRule } from './approver-rule.ts'
import { baseViews, openViews, type PolicyShape } from './policy.ts'
import type { Cause, PolicyBound } from './verdict.ts'

/** What no policy may go beyond, in minutes: a deadline somebody can keep, and grants that end (R9). */
export const policyBounds = {
  shortestDeadline: 5,
  longestDeadline: 7 * 24 * 60,
  longestGrant: 365 * 24 * 60,
  longestCriticalGrant: 8 * 60,
  mostStages: 6,
  mostOfOneStage: 5,
} as const

const peopleOf = (stages: readonly StageRule[]): number => stages.reduce((sum, { need = 1 }) => sum + need, 0)

function stageCauses(risk: Risk, stages: readonly StageRule[]): readonly Cause[] {
  if (stages.length === 0) return [{ code: 'stages_missing', risk }]
  const odd = stages.length > policyBounds.mostStages || stages.some(({ need = 1 }) => need < 1 || need > policyBounds.mostOfOneStage)
  const few = risk === 'critical' && peopleOf(stages) < 2
  return [
    ...(odd ? [{ code: 'policy_out_of_bounds', what: 'need' } as const] : []),
    ...(few ? [{ code: 'stages_too_few', risk } as const] : []),
  ]
}

/** Everything that a policy may not say: a risk that nobody decides, a critical one that one person decides alone, no end, no proof. */
export function policyCauses(policy: PolicyShape): readonly Cause[] {
  const { stages, longestGrantMinutes, deadlineMinutes, proofFor, opens = [] } = policy
  const wrong: PolicyBound[] = []
  const { shortestDeadline, longestDeadline, longestGrant, longestCriticalGrant } = policyBounds
  if (!(deadlineMinutes >= shortestDeadline && deadlineMinutes <= longestDeadline)) wrong.push('deadline')
  const tooLong = risks.some((risk) => {
    const most = risk === 'critical' ? longestCriticalGrant : longestGrant
    return !(longestGrantMinutes[risk] >= 30 && longestGrantMinutes[risk] <= most)
  })
  if (tooLong) wrong.push('longest')
  if (!proofFor.includes('critical')) wrong.push('proof')
  const isWhole = opens.length === 0 || baseViews.every((view) => opens.includes(view))
  if (!isWhole || opens.some((view) => !openViews.includes(view))) wrong.push('opens')
  return [
    ...risks.flatMap((risk) => stageCauses(risk, stages[risk])),
    ...wrong.map((what): Cause => ({ code: 'policy_out_of_bounds', what })),
  ]
}
