import type { SeveralWords } from '../zh-CN/several.ts'

const several: SeveralWords = {
  chosen: '{n} chosen',
  most: '{n} at most',
  none: 'Choose none',
  stop: 'Cancel',
  move: 'Move {n}',
  title: 'Move {n} {n:person|people}',
  can: '{n} of {total} can be moved',
  unseen: 'You can’t see this member',
  moved: '{n} of {total} moved to {to}',
  backSum: '{n} of {total} taken back',
  undo: 'Undo all ({n})',
  undoNote: 'This can be undone for 15 minutes.',
  kept: 'Not undone; stays in the new department',
  close: 'Done',
  state: {
    done: 'Moved',
    waiting: 'On its way to DingTalk',
    failed: 'DingTalk did not take it',
    back: 'Undone',
    backWaiting: 'Undo on its way to DingTalk',
    backFailed: 'DingTalk did not take the undo',
    refused: 'Not moved',
    unseen: 'You can’t see this member',
  },
}
export default several
