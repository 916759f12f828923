import { isMixed, placeUnknown } from '../../app.ts'
import { departmentsOf } from '../../scope.ts'
import type { Authority } from '../../authorize.ts'
import type { Risk } from '../../permission.ts'
import type { Cause } from '../../verdict.ts'
import type { AskForRoleInput } from '../change.ts'

export const shortestGrantMinutes: number = 30
export const reasonMaxLength: number = 200
/** A right for a day that far away is asked for when it comes nearer; and no calendar holds every number. */
const latestStartMs = 366 * 24 * 60 * 60_000

/** What speaks against scope, start and reason as they were typed. */
export function inputCauses({ scope, startAt, reason }: AskForRoleInput, { tree, now }: Pick<Authority, 'tree' | 'now'>): readonly Cause[] {
  const named = Array.from(new Set([...scope.include, ...scope.exclude]))
  // An exclusion nobody knows would be dropped in silence, and the scope be wider than it reads.
  const causes: Cause[] = named.filter((id) => !tree.has(id)).map(placeUnknown)
  if (isMixed(scope)) causes.push({ code: 'scope_mixed' })
  if (departmentsOf(scope, tree).size === 0) causes.push({ code: 'scope_empty' })
  if (startAt !== null && !Number.isSafeInteger(startAt)) causes.push({ code: 'not_evaluable', what: 'startAt' })
  else if (startAt !== null && startAt > now + latestStartMs) causes.push({ code: 'not_evaluable', what: 'startAt' })
  else if (startAt !== null && startAt < now) causes.push({ code: 'start_in_past', fromAt: startAt })
  if (reason.trim() === '') causes.push({ code: 'reason_missing' })
  if (reason.length > reasonMaxLength) causes.push({ code: 'not_evaluable', what: 'reason' })
  return causes
}

/** `longestMinutes` is null where no domain covers the scope: then the missing domain is the answer. */
export function lengthCauses(lengthMinutes: number, longestMinutes: number | null, risk: Risk): readonly Cause[] {
  if (!Number.isSafeInteger(lengthMinutes)) return [{ code: 'not_evaluable', what: 'lengthMinutes' }]
  if (lengthMinutes < shortestGrantMinutes) return [{ code: 'length_too_short', shortestMinutes: shortestGrantMinutes }]
  if (longestMinutes !== null && lengthMinutes > longestMinutes) return [{ code: 'length_too_long', longestMinutes, risk }]
  return []
}
