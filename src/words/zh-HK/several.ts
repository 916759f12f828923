import type { SeveralWords } from '../zh-CN/several.ts'

const several: SeveralWords = {
  chosen: '已選 {n} 人',
  most: '一次最多 {n} 人',
  none: '全部不選',
  stop: '取消',
  act: '處理 {n} 人',
  title: '{n} 位成員',
  what: '要做甚麼',
  whereFirst: '先選擇移到哪個部門。',
  kind: {
    move_member: '移動',
    disable_member: '停用',
    enable_member: '恢復',
  },
  means: {
    disable_member: '停用後不能登入本公司的釘釘，名下的授權保留，恢復之前不生效。只有企業帳號能停用；個人帳號釘釘不會接受，結果會註明。',
    enable_member: '恢復後可以重新登入本公司的釘釘，尚未到期的授權亦會恢復生效。',
  },
  can: {
    move_member: '{total} 人中有 {n} 人可以移動',
    disable_member: '{total} 人中有 {n} 人可以停用',
    enable_member: '{total} 人中有 {n} 人可以恢復',
  },
  send: {
    move_member: '移動 {n} 人',
    disable_member: '停用 {n} 人',
    enable_member: '恢復 {n} 人',
  },
  sum: {
    move_member: '{total} 人中已移動 {n} 人到{to}',
    disable_member: '{total} 人中已停用 {n} 人',
    enable_member: '{total} 人中已恢復 {n} 人',
  },
  done: {
    move_member: '已移動',
    disable_member: '已停用',
    enable_member: '已恢復',
  },
  refused: {
    move_member: '沒有移動',
    disable_member: '沒有停用',
    enable_member: '沒有恢復',
  },
  unseen: '看不到這位成員',
  backSum: '{total} 人中已復原 {n} 人',
  undo: '全部復原（{n} 人）',
  undoNote: '15 分鐘內可以復原。',
  kept: '未能復原，保持現狀',
  close: '完成',
  state: {
    waiting: '正在送達釘釘',
    failed: '釘釘未有接受',
    back: '已復原',
    backWaiting: '復原正在送達釘釘',
    backFailed: '釘釘未有接受復原',
    unseen: '看不到這位成員',
  },
}
export default several
