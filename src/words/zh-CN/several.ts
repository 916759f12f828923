/** Several members at once: chosen, moved, each with what became of her. */
const several = {
  chosen: '已选 {n} 人',
  most: '一次最多 {n} 人',
  none: '全不选',
  stop: '取消',
  move: '移动 {n} 人',
  title: '移动 {n} 人',
  can: '{total} 人中有 {n} 人可以移动',
  unseen: '看不到这位成员',
  moved: '{total} 人中已移动 {n} 人到{to}',
  backSum: '{total} 人中已撤销 {n} 人',
  undo: '全部撤销（{n} 人）',
  undoNote: '15 分钟内可以撤销。',
  kept: '没有撤销成功，保持移动后的部门',
  close: '完成',
  state: {
    done: '已移动',
    waiting: '正在送达钉钉',
    failed: '钉钉没有接受',
    back: '已撤销',
    backWaiting: '撤销正在送达钉钉',
    backFailed: '撤销没有被钉钉接受',
    refused: '没有移动',
    unseen: '看不到这位成员',
  },
}
export type SeveralWords = typeof several
export default several
