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
}
export default handover
