/** Why DingTalk did not take something, as far as there are words of their own: its global error codes, and ours. */
export const deliveryReasons = [
  'changed_natively',
  '60102',
  '60103',
  '60104',
  '60121',
  '60118',
  '60120',
  '60128',
  '60003',
  'out_of_range',
  'other',
] as const
export type DeliveryReason = (typeof deliveryReasons)[number]

/** The app may not touch what lies outside the range that the company gave it. */
const outOfRange: readonly string[] = ['50002', '50004']

/** The part after the colon is the platform's own code. */
export function deliveryReason(because: string): DeliveryReason {
  const code = because.slice(because.indexOf(':') + 1)
  if (outOfRange.includes(code)) return 'out_of_range'
  return deliveryReasons.find((known) => known === code) ?? 'other'
}
