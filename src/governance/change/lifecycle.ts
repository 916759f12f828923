import type { Change, ChangeStatus, Decision } from './change.ts'
import type { Instant, PersonId } from '../id.ts'
import type { Verdict } from '../verdict.ts'

export type ChangeCommand = 'approve' | 'refuse' | 'edit' | 'withdraw'
/** state × command → state; a missing cell is a refusal. Buttons and server read the same table. `approve` ends in `applied` only at the last stage. */
export declare const lifecycle: Readonly<Record<ChangeStatus, Partial<Record<ChangeCommand, ChangeStatus>>>>

export interface Actor {
  readonly id: PersonId
  readonly active: boolean
}
/** May this person give this command to this change now? The same function greys the button and guards the act. */
export declare function mayCommand(change: Change, command: ChangeCommand, actor: Actor): Verdict
/** The change after a decision of somebody who may: next stage, or applied, or refused. */
export declare function decide(change: Change, decision: Omit<Decision, 'stage' | 'voided' | 'version' | 'contentHash'>): Change
export declare function withdraw(change: Change, now: Instant): Change
/** After an edit: version + 1, decisions voided, the way starts again. The caller supplies the new content, hash, risk and stages. */
export declare function edit(change: Change, to: Pick<Change, 'content' | 'contentHash' | 'risk' | 'stages' | 'domainId' | 'policyVersion'>): Change
