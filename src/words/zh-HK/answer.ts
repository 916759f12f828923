import type { AnswerWords } from '../zh-CN/answer.ts'

const answer: AnswerWords = {
  narrow: '縮小',
  offer: {
    title: '縮小{who}的申請',
    ready: '點一下，就發給{who}',
    own: '或者自己選',
    length: '多久',
    scope: '在哪裏',
    role: '哪個角色',
    asAsked: '{what}（不變）',
    send: '發出提議',
    nothing: '這份申請已經很小，沒有更小的可以提議。',
    leadsTo: { in_force: '{who}接受後即時生效', goes_on: '{who}接受後，由下一步的人決定', decided_anew: '{who}接受後重新審批' },
    card: '{who} 提議縮小',
    mine: '您的提議',
    accept: '接受',
    decline: '不接受',
    withdraw: '撤回提議',
    stays: '原來的申請照樣等候決定。',
    made: '提議已發給{who}',
    accepted: '已接受，「{role}」即時生效',
    goneOn: '已接受，接着等 {names} 決定',
    declined: '沒有接受，原來的申請繼續等候',
    withdrawn: '提議已撤回',
  },
  talk: {
    title: '問與答',
    ask: '問一句',
    reply: '回覆',
    hint: '寫一句話，對方會收到通知',
    send: '傳送',
    open: '等 {names} 回覆；審批時限照常計算。',
    empty: '還未寫內容',
    sent: '已發給對方',
  },
}
export default answer
