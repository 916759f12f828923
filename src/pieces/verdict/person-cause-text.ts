import type { Cause } from '#governance/verdict.ts'
import { factsOf, type Speech } from './cause-text.ts'

const told = [
  'grant_permits',
  'owner_permits',
  'policy_opens',
  'no_grant_permits',
  'grant_ended',
  'grant_not_started',
  'outside_scope',
  'person_left',
] as const

/** Why somebody else may or may not: the sentences of a verdict speak to the reader, these speak of another person. */
export function personCauseText(cause: Cause, names: Readonly<Record<string, string>>, speech: Speech): string {
  const code = told.find((known) => known === cause.code)
  return speech.t(`person.why.${code ?? 'other'}`, factsOf(cause, names, speech))
}
