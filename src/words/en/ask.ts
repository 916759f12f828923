import type { AskWords } from '../zh-CN/ask.ts'

const ask: AskWords = {
  title: 'Ask for a role',
  seeAll: 'Show all {n}',
  seeLess: 'Show less',
  why: 'Why',
  whyHint: 'One sentence for those who decide',
  again: 'Ask again',
  route: 'Who decides',
  routeLoading: 'Finding out who decides…',
  sent: 'Sent; waiting for {names}',
  leaveTitle: 'Leave this page?',
  leaveText: 'What you filled in is not kept.',
  leave: 'Leave',
  stay: 'Stay',
  closeTitle: 'Close without sending?',
  close: 'Close',
  write: 'Keep writing',
  pickerFailed: 'The department list did not open',
  pickerFailedText: 'Please try again, or open Remit in DingTalk.',
  peopleFailed: 'The list of people did not open',
}
export default ask
