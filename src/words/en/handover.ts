import type { HandoverWords } from '../zh-CN/handover.ts'

const handover: HandoverWords = {
  title: 'Hand over “{role}”',
  text: 'Once approved, they take over until {until} and yours ends at the same moment. Until then nothing changes.',
  whom: 'To whom',
  pick: 'Choose a colleague',
  pickTitle: 'Hand over to',
  change: 'Change',
  route: 'Who decides',
  send: 'Send',
  sent: 'Sent; {names} will decide',
  why: 'Why',
  extend: {
    title: 'Extend “{role}”',
    text: 'It goes on where the time you have ends; what you have stays as it is.',
    howLong: 'How much longer',
    term: '{from} – {until}',
    send: 'Send',
  },
  revoke: {
    takeTitle: 'Take back “{role}” from {name}',
    giveBackTitle: 'Give back “{role}”',
    text: 'It ends at once, and the DingTalk role is removed too.',
    reason: 'Why',
    hint: 'One sentence; it goes into the log',
    taken: '“{role}” taken back from {name}',
    givenBack: '“{role}” given back',
    quick: { done: 'Work is done', moved: 'Changed post', mistake: 'Given by mistake' },
  },
}
export default handover
