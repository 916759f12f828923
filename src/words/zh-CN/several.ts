/** Several members at once: chosen, moved, disabled or brought back, each with what became of her. */
const several = {
  chosen: '已选 {n} 人',
  most: '一次最多 {n} 人',
  none: '全不选',
  stop: '取消',
  act: '处理 {n} 人',
  title: '{n} 位成员',
  what: '要做什么',
  whereFirst: '先选择移到哪个部门。',
  kind: {
    move_member: '移动',
    disable_member: '停用',
    enable_member: '恢复',
  },
  means: {
    disable_member: '停用后不能登录本公司的钉钉，名下的授权保留，恢复之前不生效。只有企业账号能停用；个人账号钉钉不会接受，结果里会注明。',
    enable_member: '恢复后可以重新登录本公司的钉钉，还没到期的授权也会恢复生效。',
  },
  can: {
    move_member: '{total} 人中有 {n} 人可以移动',
    disable_member: '{total} 人中有 {n} 人可以停用',
    enable_member: '{total} 人中有 {n} 人可以恢复',
  },
  send: {
    move_member: '移动 {n} 人',
    disable_member: '停用 {n} 人',
    enable_member: '恢复 {n} 人',
  },
  sum: {
    move_member: '{total} 人中已移动 {n} 人到{to}',
    disable_member: '{total} 人中已停用 {n} 人',
    enable_member: '{total} 人中已恢复 {n} 人',
  },
  done: {
    move_member: '已移动',
    disable_member: '已停用',
    enable_member: '已恢复',
  },
  refused: {
    move_member: '没有移动',
    disable_member: '没有停用',
    enable_member: '没有恢复',
  },
  unseen: '看不到这位成员',
  backSum: '{total} 人中已撤销 {n} 人',
  undo: '全部撤销（{n} 人）',
  undoNote: '15 分钟内可以撤销。',
  kept: '没有撤销成功，保持现状',
  close: '完成',
  state: {
    waiting: '正在送达钉钉',
    failed: '钉钉没有接受',
    back: '已撤销',
    backWaiting: '撤销正在送达钉钉',
    backFailed: '撤销没有被钉钉接受',
    unseen: '看不到这位成员',
  },
}
export type SeveralWords = typeof several
export default several
