import type { Change } from '#governance/change/change.ts'
import type { PersonId } from '#governance/id.ts'
import type { Permission } from '#governance/permission.ts'
import type { Scope } from '#governance/scope.ts'
import type { Verdict } from '#governance/verdict.ts'
import type { Doer } from '../acts/act.ts'

/** An act that others decide on, as it stands now: judged when it is sent, and again when the last of them has agreed. */
export interface RoutedAct {
  /** May the actor do it now, with everything that speaks for or against it. */
  readonly may: Verdict
  /** What it takes; its risk finds the way. */
  readonly permission: Permission
  /** Where it happens: the innermost domain around it rules. */
  readonly scope: Scope
  /** Whom it is done to, or who would gain by it: they do not decide on it. */
  readonly targetIds: readonly PersonId[]
  /**
   * Takes hold of everything it will touch, before anything is written down: the head of the log is the last thing that a
   * transaction takes hold of. What it answers carries the act out: the state, its log entry, what has to reach the platform.
   */
  take(): Promise<(change: Change, doer: Doer) => Promise<void>>
}
