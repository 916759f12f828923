import type { SeveralWords } from '../zh-CN/several.ts'

const several: SeveralWords = {
  chosen: '{n} chosen',
  most: '{n} at most',
  none: 'Choose none',
  stop: 'Cancel',
  act: 'Act on {n}',
  title: '{n} {n:member|members}',
  what: 'What to do',
  whereFirst: 'First choose where they move to.',
  kind: {
    move_member: 'Move',
    disable_member: 'Disable',
    enable_member: 'Bring back',
  },
  means: {
    disable_member:
      'They can no longer sign in to this company’s DingTalk. What they hold stays, and gives nothing until they are brought back. Only company accounts can be disabled; DingTalk does not take it for personal ones, and the report will say so.',
    enable_member: 'They can sign in to this company’s DingTalk again, and what they hold works again until its end.',
  },
  can: {
    move_member: '{n} of {total} can be moved',
    disable_member: '{n} of {total} can be disabled',
    enable_member: '{n} of {total} can be brought back',
  },
  send: {
    move_member: 'Move {n}',
    disable_member: 'Disable {n}',
    enable_member: 'Bring back {n}',
  },
  sum: {
    move_member: '{n} of {total} moved to {to}',
    disable_member: '{n} of {total} disabled',
    enable_member: '{n} of {total} brought back',
  },
  done: {
    move_member: 'Moved',
    disable_member: 'Disabled',
    enable_member: 'Brought back',
  },
  refused: {
    move_member: 'Not moved',
    disable_member: 'Not disabled',
    enable_member: 'Not brought back',
  },
  unseen: 'You can’t see this member',
  backSum: '{n} of {total} taken back',
  undo: 'Undo all ({n})',
  undoNote: 'This can be undone for 15 minutes.',
  kept: 'Not undone; stays as it is',
  close: 'Done',
  state: {
    waiting: 'On its way to DingTalk',
    failed: 'DingTalk did not take it',
    back: 'Undone',
    backWaiting: 'Undo on its way to DingTalk',
    backFailed: 'DingTalk did not take the undo',
    unseen: 'You can’t see this member',
  },
}
export default several
