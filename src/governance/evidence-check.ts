import { officers } from './conflict-rule.ts'
import type { Holding } from './find-conflicts.ts'
import type { Instant, PersonId } from './id.ts'
import type { Permission } from './permission.ts'

/** Whoever has one of these can make somebody hold a right. */
export const grantsRights: readonly Permission[] = officers.system.permissions
/**
 * Whoever has one of these can keep evidence from being seen: the log itself only grows and nobody takes anything out of it, but who receives it,
 * what leaves the company and how long sessions and proofs are kept can be turned off.
 */
export const erasesEvidence: readonly Permission[] = [...officers.audit.permissions, 'security_setting.manage']

/** Something somebody has now that lets her do one of the two. */
export interface Means {
  readonly holding: Holding
  readonly permissions: readonly Permission[]
}
export interface BothMeans {
  readonly grants: readonly Means[]
  readonly erases: readonly Means[]
}

const isNow = ({ fromAt, untilAt }: Holding, now: Instant): boolean => fromAt <= now && (untilAt === null || now < untilAt)

/** What these people have between them, wherever it reaches: evidence is about the whole company. */
export function meansOf(people: readonly PersonId[], holdings: readonly Holding[], now: Instant): BothMeans {
  const theirs = holdings.filter((holding) => people.includes(holding.personId) && isNow(holding, now))
  const having = (wanted: readonly Permission[]): Means[] =>
    theirs
      .map((holding) => ({ holding, permissions: wanted.filter((one) => holding.permissions.includes(one)) }))
      .filter(({ permissions }) => permissions.length > 0)
  return { grants: having(grantsRights), erases: having(erasesEvidence) }
}

export const canDoBoth = ({ grants, erases }: BothMeans): boolean => grants.length > 0 && erases.length > 0

/** Everybody who can do both alone. */
export function aloneDangerous(holdings: readonly Holding[], now: Instant): readonly PersonId[] {
  const people = Array.from(new Set(holdings.map(({ personId }) => personId)))
  const byPerson = new Map(people.map((id) => [id, [] as Holding[]]))
  for (const holding of holdings) byPerson.get(holding.personId)?.push(holding)
  return people.filter((id) => canDoBoth(meansOf([id], byPerson.get(id) ?? [], now)))
}
