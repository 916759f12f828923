import type { Instant, PersonId } from './id.ts'
import type { StageKind } from './policy.ts'
import type { AddedBecause, ApproverFoundAs } from './verdict.ts'

export interface AddedApprover {
  readonly personId: PersonId
  readonly because: AddedBecause
  readonly at: Instant
}

/** One stage, decided by whichever of its approvers comes first. Never empty. */
export interface Stage {
  readonly kind: StageKind
  readonly approverIds: readonly PersonId[]
  readonly foundAs: ApproverFoundAs
  /** Who came to them while it waited. They are no part of what is decided on: adding one voids no decision. */
  readonly added?: readonly AddedApprover[]
}

interface OnItsWay {
  readonly stages: readonly Stage[]
  /** The one that waits now. */
  readonly stage: number
}

/** Everybody who may decide at this stage: those of the route, and those who came to them. */
export function decidersOf(stage: Stage | undefined): readonly PersonId[] {
  if (stage === undefined) return []
  return Array.from(new Set([...stage.approverIds, ...(stage.added ?? []).map(({ personId }) => personId)]))
}

/** Everybody who may decide now; nobody when all stages are passed. */
export const decidersNow = ({ stages, stage }: OnItsWay): readonly PersonId[] => decidersOf(stages[stage])

/** Whether this person decides at any stage, passed or to come. */
export const isDecider = ({ stages }: Pick<OnItsWay, 'stages'>, id: PersonId): boolean =>
  stages.some((stage) => decidersOf(stage).includes(id))
