import { isAbove, type PeopleAbove } from './chain-of-managers.ts'
import type { CoverId, Instant, PersonId, RoleId } from './id.ts'
import { risks, type Risk } from './permission.ts'
import { allow, refuse, refusedBy, type Cause, type Verdict } from './verdict.ts'

/** Somebody is away, and who decides in her place meanwhile. It gives decisions, never a permission. */
export interface Cover {
  readonly id: CoverId
  readonly absentId: PersonId
  /** null: nobody; what waits for her goes up at once. */
  readonly coverId: PersonId | null
  readonly fromAt: Instant
  readonly untilAt: Instant
  /** The cover decides on nothing riskier. What is critical is never decided in another's place. */
  readonly highestRisk: Exclude<Risk, 'critical'>
  /** The cover decides on these roles only; null: on any. */
  readonly roleIds: readonly RoleId[] | null
  /** When it was ended before its time. */
  readonly endedAt: Instant | null
}

/** What of a change a cover is measured by. */
export interface Covered {
  readonly risk: Risk
  /** null: it is about no role. */
  readonly roleId: RoleId | null
}

/** Longer than any leave; who is away for longer needs a successor. */
export const longestCoverDays = 90
const dayMs = 24 * 60 * 60 * 1000

export const coverEnd = ({ untilAt, endedAt }: Pick<Cover, 'untilAt' | 'endedAt'>): Instant =>
  endedAt === null ? untilAt : Math.min(untilAt, endedAt)

/** Half-open, like a grant: it no longer holds at the instant it ends. */
export const isRunning = (cover: Pick<Cover, 'fromAt' | 'untilAt' | 'endedAt'>, now: Instant): boolean =>
  cover.fromAt <= now && now < coverEnd(cover)

/** Whether the cover goes so far. What is about no role is outside a cover that names roles. */
export function reaches({ highestRisk, roleIds }: Pick<Cover, 'highestRisk' | 'roleIds'>, { risk, roleId }: Covered): boolean {
  if (risks.indexOf(risk) < 0 || risks.indexOf(risk) > risks.indexOf(highestRisk)) return false
  return roleIds === null || (roleId !== null && roleIds.includes(roleId))
}

/** Running absences by who is away. */
export type Away = ReadonlyMap<PersonId, Cover>

/** Whether what is asked of this person is heard now: by herself, or while she is away by who covers her. */
export function isHeard(id: PersonId, away: Away, about: Covered, could: (id: PersonId) => boolean): boolean {
  const absence = away.get(id)
  if (absence === undefined) return could(id)
  return absence.coverId !== null && reaches(absence, about) && could(absence.coverId)
}

/** May this person say that she is back? Herself, or anybody above her, before it has ended. */
export function mayEndCover(cover: Cover, by: PersonId, aboveIds: readonly PersonId[], now: Instant): Verdict {
  if (by !== cover.absentId && !aboveIds.includes(by)) return refuse({ code: 'not_her_manager', personId: cover.absentId })
  return coverEnd(cover) <= now ? refuse({ code: 'cover_ended' }) : allow({ code: 'own_request' })
}

export interface CoverFacts {
  readonly by: PersonId
  /** Both of them, if they are known, and everybody above the one who is away. */
  readonly people: PeopleAbove
  /** Those of hers that have not ended. */
  readonly others: readonly Cover[]
  readonly now: Instant
}

/** Why these two do not do: who is away, and who covers her. */
function whoDoesNotDo({ absentId, coverId }: Pick<Cover, 'absentId' | 'coverId'>, people: PeopleAbove): Cause[] {
  const causes: Cause[] = []
  for (const id of [absentId, ...(coverId === null ? [] : [coverId])])
    if (people.get(id)?.active !== true) causes.push({ code: 'person_left', personId: id })
  if (coverId === absentId) causes.push({ code: 'same_person' })
  return causes
}

/** May this one be named for whenever she is on leave, or nobody any more? By herself, or by anybody above her. */
export function maySetLeaveCover(wanted: Pick<Cover, 'absentId' | 'coverId'>, { by, people }: Pick<CoverFacts, 'by' | 'people'>): Verdict {
  if (by !== wanted.absentId && !isAbove(by, wanted.absentId, people)) return refuse({ code: 'not_her_manager', personId: wanted.absentId })
  return refusedBy(whoDoesNotDo(wanted, people), { code: 'own_request' })
}

/** May she be named away, and covered by this one? By herself, or by anybody above her. */
export function mayNameCover(wanted: Omit<Cover, 'id' | 'endedAt'>, { by, people, others, now }: CoverFacts): Verdict {
  const { absentId, fromAt, untilAt } = wanted
  const own = by === absentId
  if (!own && !isAbove(by, absentId, people)) return refuse({ code: 'not_her_manager', personId: absentId })
  const causes = whoDoesNotDo(wanted, people)
  if (untilAt <= now || untilAt <= fromAt) causes.push({ code: 'start_in_past', fromAt: untilAt })
  if (untilAt - fromAt > longestCoverDays * dayMs) causes.push({ code: 'cover_too_long', longestDays: longestCoverDays })
  const other = others.find((one) => one.fromAt < untilAt && fromAt < coverEnd(one))
  if (other !== undefined) causes.push({ code: 'already_covered', untilAt: coverEnd(other) })
  return refusedBy(causes, { code: 'own_request' })
}
