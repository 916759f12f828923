import type { Change } from '#governance/change/change.ts'
import type { PersonId } from '#governance/id.ts'
import type { Risk } from '#governance/permission.ts'
import type { Scope } from '#governance/scope.ts'
import type { Verdict } from '#governance/verdict.ts'

/** Who does it, in which request: for the log. */
export interface Doer {
  readonly actorId: PersonId
  readonly requestId: string
}

/** An act that was read and judged under lock, and waits for its change to be written down. */
export interface PreparedAct {
  /** May the viewer do it now, with everything that speaks for or against it. */
  readonly verdict: Verdict
  readonly risk: Risk
  /** Where it happens: the innermost domain around it rules. */
  readonly scope: Scope
  readonly beneficiaryId: PersonId
  /** The state, its log entry and what has to reach the platform, in this transaction. */
  apply(change: Change, doer: Doer): Promise<void>
}
