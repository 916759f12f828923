import type { StoppedWords } from '../zh-CN/stopped.ts'

const stopped: StoppedWords = {
  old: 'This DingTalk is too old for Remit',
  oldText:
    'Update DingTalk to 7.0 or later, then open Remit again; an iPhone needs iOS 13 or later. If you cannot update now, open Remit in DingTalk on another phone or a computer.',
  lost: 'Remit didn’t open',
  lostText: 'Check the network, then try again.',
  again: 'Try again',
}
export default stopped
