import type { StageKind } from './approver-rule.ts'
import type { Instant, PersonId } from './id.ts'
import type { AddedBecause, ApproverFoundAs } from './verdict.ts'

export interface AddedApprover {
  readonly personId: PersonId
  readonly because: AddedBecause
  readonly at: Instant
  /** Who handed it on. */
  readonly byId?: PersonId
}

/** One stage, decided by whichever of its approvers come first. Never empty. */
export interface Stage {
  readonly kind: StageKind
  readonly approverIds: readonly PersonId[]
  readonly foundAs: ApproverFoundAs
  /** How many different people have to agree; 1 unless it says so. */
  readonly need?: number
  /** It waits at the same time as the stage before it. */
  readonly beside?: boolean
  /** Who came to them while it waited. They are no part of what is decided on: adding one voids no decision. */
  readonly added?: readonly AddedApprover[]
  /** Who handed it on and decides it no more. Each of them brought somebody else, so it never loses a decider by that. */
  readonly passedOn?: readonly PersonId[]
}

/** What of a decision says which stage it counts for. */
interface Answered {
  readonly stage: number
  readonly deciderId: PersonId
  readonly answer: 'approve' | 'refuse'
  readonly version: number
  readonly voided: boolean
}

interface OnItsWay {
  readonly stages: readonly Stage[]
  /** The first of those that wait now; the others wait beside it. */
  readonly stage: number
  readonly version: number
  readonly decisions: readonly Answered[]
}

export const needOf = ({ need }: Pick<Stage, 'need'>): number => need ?? 1

/** Everybody who was ever asked at this stage: those of the route, and those who came to them. */
export function everAskedAt(stage: Stage): readonly PersonId[] {
  return Array.from(new Set([...stage.approverIds, ...(stage.added ?? []).map(({ personId }) => personId)]))
}

/** Everybody who may decide at this stage: who was asked and has not handed it on. A stage keeps at least one, whatever happened. */
export function decidersOf(stage: Stage | undefined): readonly PersonId[] {
  if (stage === undefined) return []
  const asked = everAskedAt(stage)
  const kept = asked.filter((id) => stage.passedOn?.includes(id) !== true)
  return kept.length > 0 ? kept : asked
}

/** Whether this decision counts: made on what is shown now, and not taken back. */
export const stands = ({ version }: Pick<OnItsWay, 'version'>, one: Pick<Answered, 'version' | 'voided'>): boolean =>
  !one.voided && one.version === version

/** Whether this person has answered already, in her own place or in another's: nobody does so twice. */
export const hasAnswered = (way: Pick<OnItsWay, 'version' | 'decisions'>, id: PersonId): boolean =>
  way.decisions.some((one) => one.deciderId === id && stands(way, one))

/** How many have agreed at this stage. */
export function approvalsAt(way: Pick<OnItsWay, 'version' | 'decisions'>, stage: number): number {
  return way.decisions.filter((one) => one.stage === stage && one.answer === 'approve' && stands(way, one)).length
}

/** Where the stages that wait together with this one begin. */
export function beginningOf(stages: readonly Stage[], stage: number): number {
  let first = stage
  while (first > 0 && stages[first]?.beside === true) first--
  return first
}

/** Where the next stages begin, after those that wait together with this one. */
export function endOf(stages: readonly Stage[], stage: number): number {
  let next = stage + 1
  while (stages[next]?.beside === true) next++
  return next
}

/** The stages that still need somebody now. */
export function openStages(way: OnItsWay): readonly number[] {
  const open: number[] = []
  for (let at = way.stage; at < Math.min(endOf(way.stages, way.stage), way.stages.length); at++) {
    const stage = way.stages[at]
    if (stage !== undefined && approvalsAt(way, at) < needOf(stage)) open.push(at)
  }
  return open
}

/** Everybody who may decide now; nobody when all stages are passed. */
export function decidersNow(way: OnItsWay): readonly PersonId[] {
  const asked = openStages(way).flatMap((at) => decidersOf(way.stages[at]))
  return Array.from(new Set(asked)).filter((id) => !hasAnswered(way, id))
}

/** Which of the stages that wait her decision counts for: where the route names her before where she came to; null: none. */
export function stageFor(way: OnItsWay, id: PersonId): number | null {
  const open = openStages(way)
  const hers = open.filter((at) => decidersOf(way.stages[at]).includes(id))
  return hers.find((at) => way.stages[at]?.approverIds.includes(id) === true) ?? hers[0] ?? null
}

/** Whether this person is or was asked at any stage, passed or to come. */
export const isDecider = ({ stages }: Pick<OnItsWay, 'stages'>, id: PersonId): boolean =>
  stages.some((stage) => everAskedAt(stage).includes(id))

/** How many steps the way has, and which of them waits: stages that wait together are one step. */
export function stepsOf({ stages, stage }: Pick<OnItsWay, 'stages' | 'stage'>): { readonly step: number; readonly count: number } {
  const begins = stages.flatMap(({ beside }, at) => (beside === true && at > 0 ? [] : [at]))
  return { step: begins.filter((at) => at < stage).length, count: begins.length }
}
