import type { AskWords } from '../zh-CN/ask.ts'

const ask: AskWords = {
  title: '申請權限',
  seeAll: '展開全部 {n} 項',
  seeLess: '收起',
  why: '為甚麼',
  whyHint: '寫一句話，審批人會看到',
  again: '再申請',
  route: '會經過',
  routeLoading: '正在看要經過誰…',
  sent: '已提交，等 {names} 審批',
  leaveTitle: '離開這一頁？',
  leaveText: '填好的內容不會保留。',
  leave: '離開',
  stay: '繼續填寫',
  closeTitle: '關閉這個視窗？',
  close: '關閉',
  write: '繼續填寫',
  pickerFailed: '未能開啟部門選擇',
  pickerFailedText: '請再試一次，或在釘釘內開啟。',
  peopleFailed: '未能開啟選人',
}
export default ask
