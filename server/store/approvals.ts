import { and, asc, eq, sql } from 'drizzle-orm'
import type { ChangeId, Instant, PersonId } from '#governance/id.ts'
import type { Risk } from '#governance/permission.ts'
import { moment } from './moment.ts'
import { changes, decisions } from './schema/change-tables.ts'
import type { Tx } from './tx.ts'

/** A yes that stands, on something that came into force. */
export interface Approval {
  readonly changeId: ChangeId
  readonly deciderId: PersonId
  /** In whose place; null: her own. */
  readonly forId: PersonId | null
  readonly decidedAt: Instant
  readonly requesterId: PersonId
  readonly beneficiaryId: PersonId
  readonly risk: Risk
}

/** Every one of them since then, the oldest first. What was taken back stands no more. */
export async function approvalsSince(tx: Tx, since: Instant): Promise<readonly Approval[]> {
  const { changeId, deciderId, forId, decidedAt, answer, voided } = decisions
  const { requesterId, beneficiaryId, risk, status } = changes
  return tx.db
    .select({ changeId, deciderId, forId, decidedAt, requesterId, beneficiaryId, risk })
    .from(decisions)
    .innerJoin(changes, eq(changes.id, changeId))
    .where(and(eq(answer, 'approve'), eq(voided, false), eq(status, 'applied'), sql`${decidedAt} >= ${moment(since)}`))
    .orderBy(asc(decidedAt), asc(changeId), asc(deciderId))
}
