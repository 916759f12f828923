import type { PersonId } from '#governance/id.ts'
import type { FactorNoticeKind } from '../notices/compose-factor.ts'
import type { Tx } from '../store/database.ts'
import { effectPriority, enqueue } from '../store/outbox.ts'

export interface Told {
  readonly kind: FactorNoticeKind
  readonly personId: PersonId
  readonly untilAt: number | null
  /** What tells this one from another of its kind. */
  readonly about: string
  /** Where it leads, if elsewhere than to her second factor. */
  readonly link?: string
}

/** A work notice to her whose second factor it is: if it was not her, she is the first who should know. */
export async function tellOwner(tx: Tx, { kind, personId, untilAt, about, link }: Told): Promise<void> {
  await enqueue(tx, {
    effectKey: `notice:${kind}:${about}:${personId}`,
    kind: 'notice',
    aggregate: `notice:${personId}`,
    payload: { kind, personId, at: tx.now, untilAt, ...(link !== undefined && { link }) },
    changeId: null,
    personId,
    priority: effectPriority.notice,
  })
}
