import type { InboxWords } from '../zh-CN/inbox.ts'

const inbox: InboxWords = {
  title: 'Inbox',
  lists: 'Lists of the inbox',
  tabs: { waiting: 'For me', mine: 'By me', ending: 'Ending' },
  empty: { waiting: 'Nothing waits for you', mine: 'You have no open requests', ending: 'No rights end soon' },
  emptyText: {
    waiting: 'What others ask of you shows here, and comes with a work notice.',
    mine: 'Need to look after people or departments? Ask for a role that is just enough.',
    ending: 'Rights are listed here before they end.',
  },
  ask: 'Ask for a role',
  more: 'Show more',
  moreCount: '{n} more',
  approve: 'Approve',
  refuse: 'Refuse',
  newPermissions: '{n} new {n:permission|permissions}',
  nothingNew: 'No new permissions',
  waitsFor: 'Waiting for {names}',
  stage: 'Step {stage} of {count}',
  insteadOf: 'In place of {name}',
  forOther: 'For {name}',
  toOther: 'To {name}',
  select: 'Choose one to see it',
  selectText: '↑ ↓ to move, Enter to approve.',
}
export default inbox
