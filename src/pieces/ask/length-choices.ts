export type LengthKey = '8h' | '1d' | '7d' | '30d' | 'own'
export type LengthUnit = 'hours' | 'days'

const hour = 60
const day = 24 * hour

export const lengths: Readonly<Record<Exclude<LengthKey, 'own'>, number>> = { '8h': 8 * hour, '1d': day, '7d': 7 * day, '30d': 30 * day }
export const lengthKeys = ['8h', '1d', '7d', '30d'] as const

/** A week covers what most roles are asked for: nobody has to touch it. */
export const usualLength: LengthKey = '7d'

/** The longest of the offered lengths that still fits; the shortest when none does. */
export function fittingLength(wanted: LengthKey, longestMinutes: number | null): LengthKey {
  if (wanted === 'own' || longestMinutes === null || lengths[wanted] <= longestMinutes) return wanted
  const fitting = lengthKeys.filter((key) => lengths[key] <= longestMinutes)
  return fitting[fitting.length - 1] ?? 'own'
}

/** No policy reaches further; what is longer is not even asked. */
export const longestOwnMinutes = 365 * day

/** What she typed, in minutes; null when it is no whole number above zero. */
export function ownMinutes(amount: string, unit: LengthUnit): number | null {
  const text = amount.trim()
  if (!/^\d{1,4}$/.test(text)) return null
  const minutes = Number(text) * (unit === 'days' ? day : hour)
  return minutes > 0 && minutes <= longestOwnMinutes ? minutes : null
}

/** The offered length that is this one; `own` when none is. */
export function lengthKeyOf(minutes: number): LengthKey {
  return lengthKeys.find((key) => lengths[key] === minutes) ?? 'own'
}

/** A length as somebody would type it. What is no whole number of hours is rounded up: she can still take less. */
export function ownLengthOf(minutes: number): { readonly amount: string; readonly unit: LengthUnit } {
  return minutes % day === 0
    ? { amount: String(minutes / day), unit: 'days' }
    : { amount: String(Math.ceil(minutes / hour)), unit: 'hours' }
}
