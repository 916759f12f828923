import type { AnswerWords } from '../zh-CN/answer.ts'

const answer: AnswerWords = {
  narrow: 'Narrow',
  offer: {
    title: 'Narrow the request of {who}',
    ready: 'One tap sends it to {who}',
    own: 'Or choose yourself',
    length: 'How long',
    scope: 'Where',
    role: 'Which role',
    asAsked: '{what} (as asked)',
    send: 'Send the offer',
    nothing: 'This request is small already; there is nothing smaller to offer.',
    leadsTo: {
      in_force: 'In force once {who} accepts',
      goes_on: 'Once {who} accepts, the next one decides',
      decided_anew: 'Once {who} accepts, it is decided anew',
    },
    card: '{who} offers less',
    mine: 'Your offer',
    accept: 'Accept',
    decline: 'Decline',
    withdraw: 'Take the offer back',
    stays: 'The request as it is goes on waiting.',
    made: 'Offer sent to {who}',
    accepted: 'Accepted: “{role}” is in force',
    goneOn: 'Accepted. Next: {names}',
    declined: 'Declined. The request goes on waiting',
    withdrawn: 'Offer taken back',
  },
  talk: {
    title: 'Questions and answers',
    ask: 'Ask something',
    reply: 'Answer',
    hint: 'One sentence; the other side is told',
    send: 'Send it',
    open: '{names} has to answer; the deadline goes on.',
    empty: 'There is nothing written yet',
    sent: 'Sent to the other side',
  },
}
export default answer
