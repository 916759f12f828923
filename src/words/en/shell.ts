import type { ShellWords } from '../zh-CN/shell.ts'

const shell: ShellWords = {
  name: 'Remit',
  fullName: 'Remit',
  tabs: { inbox: 'Inbox', domain: 'My domain', ask: 'Ask', me: 'Me' },
  navigation: 'Main navigation',
  waitingCount: '{n} waiting',
  skip: 'Skip to content',
  simulated: 'Simulated DingTalk · demo company',
  switchPersona: 'Be someone else',
  offline: 'No network. Below is what was read last; it refreshes by itself.',
  syncFirst: 'Reading the address book for the first time',
  syncRunning: 'Refreshing the address book',
  syncFailed: 'The address book was not read to the end; it will try again',
  kit: { close: 'Close', clear: 'Clear', busy: 'Working', loading: 'Loading' },
  back: 'Back',
  retry: 'Try again',
  cancel: 'Cancel',
  failed: 'This could not be read',
  failedText: 'Nothing was lost. Please try again.',
  failedOffline: 'Try again once you are online. Nothing was lost.',
  requestId: 'Reference {id}',
  notFoundPage: 'There is no such page',
  notFoundPageText: 'The link may be incomplete.',
  toInbox: 'To the inbox',
  keys: '↑ ↓ move   Enter approve   / search   Esc close',
}
export default shell
