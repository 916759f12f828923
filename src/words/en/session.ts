import type { SessionWords } from '../zh-CN/session.ts'

const session: SessionWords = {
  starting: 'Opening Remit…',
  outsideTitle: 'Please open Remit in DingTalk',
  outsideText: 'Remit signs you in as who you are in DingTalk, so the way in is there.',
  outsideOpen: 'Open DingTalk',
  outsideSteps: {
    one: 'Open DingTalk and go to the workbench',
    two: 'Find “Remit” and open it',
    three: 'Or open it straight from a work notice',
  },
  outsideUnknown: 'If nothing happens, open DingTalk by hand.',
  failedTitle: 'Could not sign in',
  failedText: 'DingTalk did not answer. Check the network and try again.',
  leftTitle: 'You are no longer in the company’s address book',
  leftText: 'If that is a mistake, please talk to HR.',
  again: 'Try again',
}
export default session
