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
}
export default handover
