/** Why DingTalk did not take something, as far as there are words of their own: its global error codes, and ours. */
export const deliveryReasons = [
  'changed_natively',
  '60102',
  '60103',
  '60104',
  '60106',
  '60110',
  '60121',
  '60118',
  '60120',
  '60128',
  '60112',
  '60123',
  '40031',
  '40035',
  '60001',
  '60003',
  '60004',
  '60005',
  '60006',
  '60010',
  '60018',
  '60021',
  '60022',
  'not_org_account',
  'out_of_range',
  'nobody_left',
  'not_set_up',
  'no_answer',
  'fault',
  'other',
] as const
export type DeliveryReason = (typeof deliveryReasons)[number]

/** Codes that mean what another one means, to whoever reads it. */
const sameAs: Readonly<Record<string, DeliveryReason>> = {
  // the app may not touch what lies outside the range that the company gave it
  50002: 'out_of_range',
  50004: 'out_of_range',
  // ordinary accounts are the person's own: the company cannot stop them
  'not.exclusive.account': 'not_org_account',
  // some calls say of a person who is not there that the number is wrong
  33012: '60121',
  40003: '60121',
  46004: '60121',
  'employee.not.exist': '60121',
  40104: '60103',
  60107: '60104',
  40009: '60003',
  60009: '60001',
  60007: '60018',
  41049: '60022',
  40036: '40035',
  400002: '40035',
  88: 'not_set_up',
  60011: 'not_set_up',
  400020: 'not_set_up',
  43007: 'not_set_up',
  // asked in vain what became of a notice
  result_pending: 'no_answer',
}

/** What kind of failure it was says enough where the code itself has no words. */
const ofKind: Readonly<Record<string, DeliveryReason>> = {
  misconfigured: 'not_set_up',
  unreachable: 'no_answer',
  throttled: 'no_answer',
}

/** The part after the colon is the platform's own code. */
export const deliveryCode = (because: string): string => because.slice(because.indexOf(':') + 1)

/** @param because as an effect keeps it: `kind:code`, or a code of ours. */
export function deliveryReason(because: string): DeliveryReason {
  const code = deliveryCode(because)
  const known = deliveryReasons.find((reason) => reason === code) ?? sameAs[code]
  return known ?? ofKind[because.slice(0, Math.max(0, because.indexOf(':')))] ?? 'other'
}
