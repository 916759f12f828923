import type { InboxWords } from '../zh-CN/inbox.ts'

const inbox: InboxWords = {
  title: '待辦',
  lists: '待辦清單',
  tabs: { waiting: '待我決定', mine: '我發起的', ending: '快到期' },
  empty: { waiting: '沒有等您決定的事', mine: '您沒有進行中的申請', ending: '近期沒有到期的授權' },
  emptyText: {
    waiting: '有人向您申請權限時，會在這裏出現，也會收到工作通知。',
    mine: '需要管理成員或部門？可申請一個剛好夠用的角色。',
    ending: '授權快到期時會提早列在這裏。',
  },
  ask: '去申請',
  more: '顯示更多',
  moreCount: '還有 {n} 項',
  approve: '同意',
  refuse: '拒絕',
  newPermissions: '新增 {n} 項權限',
  nothingNew: '沒有新增權限',
  waitsFor: '等 {names} 決定',
  stage: '第 {stage} / {count} 步',
  insteadOf: '代 {name} 決定',
  forOther: '為 {name} 申請',
  toOther: '交給 {name}',
  select: '選一項看詳情',
  selectText: '用 ↑ ↓ 切換，Enter 同意。',
}
export default inbox
