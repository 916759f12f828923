import type { MeWords } from '../zh-CN/me.ts'

const me: MeWords = {
  title: '我',
  grants: '我的授權',
  active: '生效中',
  notStarted: '尚未開始',
  ended: '已結束',
  none: '您還沒有授權',
  noneHere: '這裏尚未有授權',
  noneText: '需要管理成員或部門？去申請一個剛好夠用的角色。',
  ask: '去申請',
  language: '語言',
  followClient: '跟隨釘釘',
  languageNow: '現在：{name}',
  saved: '語言已更換',
  theme: { title: '外觀', light: '淺色', dark: '深色' },
  textSize: { title: '字體大小', usual: '標準', large: '大', largest: '特大' },
  persona: '換個身份看看',
  personaText: '示範公司內可以扮演不同的同事',
  signOut: '登出',
  signOutText: '登出後需要重新登入。',
  cancel: '取消',
  factor: '雙重認證',
  directory: '通訊錄',
}
export default me
