import { companyMoment, companyTimeOf, dayFrom, mondayFrom } from '#pieces/time/company-time.ts'

/** `now`: from the approval on. */
export type StartKey = 'now' | 'tomorrow' | 'monday' | 'own'

const day = 24 * 60 * 60_000
/** The rules refuse what begins later; what is further away is asked for when it comes nearer. */
const latestMs = 366 * day
const nineOClock = 9 * 60 * 60_000

/** What a field for an own start shows first: tomorrow morning. */
export const usualOwnStart = (now: number): string => companyTimeOf(dayFrom(now, 1) + nineOClock)

/** What the field itself keeps a person within. */
export const ownStartLimits = (now: number): { readonly min: string; readonly max: string } => ({
  min: companyTimeOf(now),
  max: companyTimeOf(now + latestMs - day),
})

/** When it would begin: null from the approval on, undefined when what she typed is no moment that can be asked for. */
export function startOf(key: StartKey, own: string, now: number): number | null | undefined {
  switch (key) {
    case 'now':
      return null
    case 'tomorrow':
      return dayFrom(now, 1)
    case 'monday':
      return mondayFrom(now)
    case 'own': {
      const at = companyMoment(own)
      return at !== null && at > now && at <= now + latestMs ? at : undefined
    }
    default:
      return key satisfies never
  }
}
