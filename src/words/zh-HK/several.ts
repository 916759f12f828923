import type { SeveralWords } from '../zh-CN/several.ts'

const several: SeveralWords = {
  chosen: '已選 {n} 人',
  most: '一次最多 {n} 人',
  none: '全部不選',
  stop: '取消',
  move: '移動 {n} 人',
  title: '移動 {n} 人',
  can: '{total} 人中有 {n} 人可以移動',
  unseen: '看不到這位成員',
  moved: '{total} 人中已移動 {n} 人到{to}',
  backSum: '{total} 人中已復原 {n} 人',
  undo: '全部復原（{n} 人）',
  undoNote: '15 分鐘內可以復原。',
  kept: '未能復原，保留移動後的部門',
  close: '完成',
  state: {
    done: '已移動',
    waiting: '正在送達釘釘',
    failed: '釘釘未有接受',
    back: '已復原',
    backWaiting: '復原正在送達釘釘',
    backFailed: '釘釘未有接受復原',
    refused: '沒有移動',
    unseen: '看不到這位成員',
  },
}
export default several
