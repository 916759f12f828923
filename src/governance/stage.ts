import type { PersonId } from './id.ts'
import type { StageKind } from './policy.ts'
import type { ApproverFoundAs } from './verdict.ts'

/** One stage, decided by whichever of its approvers comes first. Never empty. */
export interface Stage {
  readonly kind: StageKind
  readonly approverIds: readonly PersonId[]
  readonly foundAs: ApproverFoundAs
}
