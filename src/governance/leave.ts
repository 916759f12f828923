import { coverEnd, type Cover } from './cover.ts'
import type { PeopleAbove } from './chain-of-managers.ts'
import type { Instant, PersonId } from './id.ts'

/** Who decides for somebody whenever an approved leave says that she is away; she named her beforehand. */
export type StandingCover = Pick<Cover, 'highestRisk' | 'roleIds'> & { readonly coverId: PersonId }

export interface Leave {
  readonly personId: PersonId
  readonly fromAt: Instant
  /** The first instant at which she is back. */
  readonly untilAt: Instant
}
type Period = Pick<Leave, 'fromAt' | 'untilAt'>

/** The parts of a period that none of these covers, the first first. What was said by hand goes before an approval, for its time. */
export function uncovered(period: Period, covers: readonly Pick<Cover, 'fromAt' | 'untilAt' | 'endedAt'>[]): readonly Period[] {
  let open: readonly Period[] = period.fromAt < period.untilAt ? [period] : []
  for (const cover of covers) open = open.flatMap((part) => without(part, cover.fromAt, coverEnd(cover)))
  return open
}

function without(part: Period, fromAt: Instant, untilAt: Instant): readonly Period[] {
  if (untilAt <= fromAt || untilAt <= part.fromAt || part.untilAt <= fromAt) return [part]
  const before = { fromAt: part.fromAt, untilAt: fromAt }
  const after = { fromAt: untilAt, untilAt: part.untilAt }
  return [before, after].filter((rest) => rest.fromAt < rest.untilAt)
}

export interface LeaveFacts {
  readonly standing: StandingCover | null
  /** Who covers, if she is known. */
  readonly people: PeopleAbove
  /** Absences of hers that have not ended. */
  readonly others: readonly Cover[]
  readonly now: Instant
}

/**
 * The absences that an approved leave makes: exactly its time, as far as she is not away already. Whom she named beforehand decides
 * meanwhile, if that one is still here; otherwise nobody does, and what waits for her goes up like for everybody who is away.
 */
export function absencesByLeave(leave: Leave, { standing, people, others, now }: LeaveFacts): readonly Omit<Cover, 'id' | 'endedAt'>[] {
  if (leave.untilAt <= now) return []
  const here = standing !== null && standing.coverId !== leave.personId && people.get(standing.coverId)?.active === true
  const nobody = { coverId: null, highestRisk: 'high' as const, roleIds: null }
  const decides = here ? { coverId: standing.coverId, highestRisk: standing.highestRisk, roleIds: standing.roleIds } : nobody
  return uncovered(leave, others)
    .filter(({ untilAt }) => now < untilAt)
    .map(({ fromAt, untilAt }) => ({ fromAt, untilAt, absentId: leave.personId, ...decides }))
}
