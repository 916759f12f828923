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
  '60112',
  '60123',
  '40035',
  '60003',
  '60005',
  '60006',
  'not_org_account',
  'out_of_range',
  'other',
] as const
export type DeliveryReason = (typeof deliveryReasons)[number]

/** The app may not touch what lies outside the range that the company gave it. */
const outOfRange: readonly string[] = ['50002', '50004']

/** Ordinary accounts are the person's own: the company cannot stop them. */
const notOurs = 'not.exclusive.account'

/** Some calls say of a person who is not there that the number is wrong. */
const noSuchPerson: readonly string[] = ['33012', 'employee.not.exist']

/** The part after the colon is the platform's own code. */
export function deliveryReason(because: string): DeliveryReason {
  const code = because.slice(because.indexOf(':') + 1)
  if (outOfRange.includes(code)) return 'out_of_range'
  if (code === notOurs) return 'not_org_account'
  if (noSuchPerson.includes(code)) return '60121'
  return deliveryReasons.find((known) => known === code) ?? 'other'
}
