import type { SessionWords } from '../zh-CN/session.ts'

const session: SessionWords = {
  starting: '正在開啟職域…',
  outsideTitle: '請在釘釘內開啟職域',
  outsideText: '職域以您的釘釘身份登入，所以要從釘釘進入。',
  outsideOpen: '開啟釘釘',
  outsideSteps: { one: '開啟釘釘，進入「工作台」', two: '找到「職域」並點開', three: '也可從工作通知直接點開' },
  outsideUnknown: '如沒有自動跳轉，請自行開啟釘釘。',
  failedTitle: '未能登入',
  failedText: '釘釘沒有回應。請檢查網絡後再試一次。',
  leftTitle: '您已不在公司通訊錄內',
  leftText: '如有錯漏，請聯絡人事同事。',
  again: '再試一次',
}
export default session
