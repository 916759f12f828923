import type { Cause } from '#governance/verdict.ts'
import type { Instant } from '#governance/id.ts'
import type { Facts } from '#words/fill.ts'
import type { Translate } from '#words/use-words.ts'

/** How a cause finds its words: in the reader's language, her clock, and with the names she may know. */
export interface Speech {
  /** Who reads it. */
  readonly me: string | null
  readonly t: Translate
  readonly date: (at: Instant) => string
  readonly duration: (minutes: number) => string
  readonly roleName: (roleId: string) => string
}
type Conflict = Extract<Cause, { code: 'conflict_found' }>
type Names = Readonly<Record<string, string>>

/** Departments the reader may not know are "another department", never an id. */
function placesOf(ids: readonly string[], names: Names, { t }: Speech): string {
  const known = ids.flatMap((id) => names[id] ?? [])
  if (known.length === 0) return t('domain.unnamed.department')
  const list = known.slice(0, 3).join(t('domain.scope.and'))
  return ids.length > 3 ? t('domain.scope.more', { names: list, n: ids.length }) : list
}

/** The rule that would be broken, what it collides with, and who can be asked for an exception. */
function conflictFacts({ ruleId, with: other, officerIds }: Conflict, names: Names, { t, roleName }: Speech): Facts {
  const officers = officerIds.flatMap((id) => names[id] ?? []).join(t('policy.or'))
  const told = other?.kind === 'owner' ? names[other.domainId] : other && (names[other.roleId] ?? roleName(other.roleId))
  return { rule: names[ruleId] ?? '', with: told ?? t('domain.unnamed.right'), officers: officers || t('policy.stage.security_officer') }
}

/** What a sentence about a cause is filled with. */
export function factsOf(cause: Cause, names: Names, speech: Speech): Facts {
  const { t, date, duration } = speech
  const facts: Record<string, string> = {}
  if ('permission' in cause) facts['permission'] = t(`permission.${cause.permission}`)
  if ('roleId' in cause) facts['role'] = names[cause.roleId] ?? speech.roleName(cause.roleId)
  if ('personId' in cause) facts['person'] = names[cause.personId] ?? t('domain.unnamed.person')
  if ('domainId' in cause) facts['domain'] = names[cause.domainId] ?? t('domain.unnamed.domain')
  if ('departmentId' in cause) facts['department'] = placesOf([cause.departmentId], names, speech)
  if ('departmentIds' in cause) facts['departments'] = placesOf(cause.departmentIds, names, speech)
  if ('stage' in cause) facts['stage'] = t(`policy.stage.${cause.stage}`)
  if ('foundAs' in cause) facts['foundAs'] = t(`policy.stage.${cause.foundAs}`)
  if ('risk' in cause) facts['risk'] = t(`risk.level.${cause.risk}`)
  if ('field' in cause) facts['field'] = t(`act.field.${cause.field}`)
  if ('most' in cause) facts['most'] = String(cause.most)
  if ('count' in cause) facts['n'] = String(cause.count)
  if ('departmentCount' in cause) facts['n'] = String(cause.departmentCount)
  if ('days' in cause) facts['days'] = String(cause.days)
  if ('longestDays' in cause) facts['days'] = String(cause.longestDays)
  if ('fromAt' in cause) facts['from'] = date(cause.fromAt)
  if ('untilAt' in cause) facts['until'] = date(cause.untilAt)
  if ('endedAt' in cause) facts['ended'] = date(cause.endedAt)
  if (cause.code === 'conflict_found') Object.assign(facts, conflictFacts(cause, names, speech))
  if ('shortestMinutes' in cause) facts['shortest'] = duration(cause.shortestMinutes)
  if ('longestMinutes' in cause) facts['longest'] = duration(cause.longestMinutes)
  return facts
}

/** One sentence for one cause. */
export function causeText(cause: Cause, names: Names, speech: Speech): string {
  const facts = factsOf(cause, names, speech)
  if (cause.code === 'conflict_found' && cause.personId === speech.me) return speech.t('person.would_break', facts)
  return speech.t(`cause.${cause.code}`, facts)
}

/** Of a role that was held again and again only the last end explains why it is over. */
function withoutEarlierEnds(causes: readonly Cause[]): readonly Cause[] {
  const ends = causes.flatMap((cause) => (cause.code === 'grant_ended' ? cause : []))
  const isEarlier = (cause: Cause): boolean =>
    cause.code === 'grant_ended' && ends.some(({ roleId, endedAt }) => roleId === cause.roleId && endedAt > cause.endedAt)
  return causes.filter((cause) => !isEarlier(cause))
}

/** Every cause once: two departments outside one's reach are one sentence when they read the same. */
export function causeTexts(causes: readonly Cause[], names: Names, speech: Speech): readonly string[] {
  return [...new Set(withoutEarlierEnds(causes).map((cause) => causeText(cause, names, speech)))]
}
