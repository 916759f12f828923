/** What a decider can answer beside yes and no. */
const answer = {
  narrow: '缩小',
  offer: {
    title: '缩小{who}的申请',
    ready: '点一下，就发给{who}',
    own: '或者自己选',
    length: '多久',
    scope: '在哪里',
    role: '哪个角色',
    asAsked: '{what}（不变）',
    send: '发出提议',
    nothing: '这份申请已经很小，没有更小的可以提议。',
    leadsTo: { in_force: '{who}接受后立即生效', goes_on: '{who}接受后，由下一步的人决定', decided_anew: '{who}接受后重新审批' },
    card: '{who} 提议缩小',
    mine: '您的提议',
    accept: '接受',
    decline: '不接受',
    withdraw: '撤回提议',
    stays: '原来的申请照样等待决定。',
    made: '提议已发给{who}',
    accepted: '已接受，「{role}」立即生效',
    goneOn: '已接受，接下来等 {names} 决定',
    declined: '没有接受，原来的申请继续等待',
    withdrawn: '提议已撤回',
  },
  talk: {
    title: '问与答',
    ask: '问一句',
    reply: '回复',
    hint: '写一句话，对方会收到通知',
    send: '发送',
    open: '等 {names} 回复；审批时限照常计算。',
    empty: '还没有写内容',
    sent: '已发给对方',
  },
}
export type AnswerWords = typeof answer
export default answer
