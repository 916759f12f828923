import type { HandoverWords } from '../zh-CN/handover.ts'

const handover: HandoverWords = {
  title: '移交「{role}」',
  text: '批准後，對方由那時起接手，至 {until} 為止；您的這份同時結束。在此之前一切不變。',
  whom: '交給誰',
  pick: '選一位同事',
  pickTitle: '交給誰',
  change: '更換',
  route: '由誰決定',
  send: '提交',
  sent: '已提交，等待 {names} 決定',
  why: '為甚麼',
  extend: {
    title: '延長「{role}」',
    text: '接着現有期限往後計，現有的不受影響。',
    howLong: '再要多久',
    term: '{from} 至 {until}',
    send: '提交申請',
  },
  revoke: {
    takeTitle: '收回 {name} 的「{role}」',
    giveBackTitle: '交還「{role}」',
    text: '即時失效，釘釘內的對應角色亦會移除。',
    reason: '為甚麼',
    hint: '寫一句話，會記入操作日誌',
    taken: '已收回 {name} 的「{role}」',
    givenBack: '已交還「{role}」',
    quick: { done: '事情已辦妥', moved: '崗位有變', mistake: '給錯了' },
  },
}
export default handover
