import type { Cover } from './cover.ts'
import type { PersonId } from './id.ts'
import type { Risk } from './permission.ts'
import type { Cause } from './verdict.ts'

/** How long an approval of something critical ties who gave it to who got it. */
export const mutualDays = 30

/** What ties somebody who decides to others. */
export interface Bonds {
  /** Everybody above her. */
  readonly aboveIds: readonly PersonId[]
  /** The running covers in which she decides for others. */
  readonly covers: readonly Cover[]
  /** Who has approved something critical of hers in the last `mutualDays`. */
  readonly approvedHerIds: readonly PersonId[]
}

interface Interested {
  readonly requesterId: PersonId
  readonly beneficiaryId: PersonId
  readonly risk: Risk
}

/** Why she is not independent of who asks or gets it; null: she is. */
export function tieTo({ requesterId, beneficiaryId, risk }: Interested, bonds: Bonds): Cause | null {
  for (const personId of new Set([requesterId, beneficiaryId])) {
    if (bonds.aboveIds.includes(personId)) return { code: 'works_for', personId }
    if (bonds.covers.some(({ absentId }) => absentId === personId)) return { code: 'covers_for', personId }
    if (risk === 'critical' && bonds.approvedHerIds.includes(personId)) return { code: 'mutual_approval', personId, days: mutualDays }
  }
  return null
}
