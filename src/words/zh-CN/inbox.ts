/** What waits for me, what I asked for, what ends soon. */
const inbox = {
  title: '待办',
  lists: '待办列表',
  tabs: { waiting: '待我决定', mine: '我发起的', ending: '快到期' },
  empty: { waiting: '没有等您决定的事', mine: '您没有进行中的申请', ending: '近期没有到期的授权' },
  emptyText: {
    waiting: '有人向您申请权限时，会出现在这里，也会收到工作通知。',
    mine: '需要管理成员或部门？去申请一个刚好够用的角色。',
    ending: '授权快到期时会提前列在这里。',
  },
  ask: '去申请',
  more: '显示更多',
  moreCount: '还有 {n} 项',
  approve: '同意',
  refuse: '拒绝',
  newPermissions: '新增 {n} 项权限',
  nothingNew: '没有新增权限',
  waitsFor: '等 {names} 决定',
  stage: '第 {stage} / {count} 步',
  insteadOf: '代 {name} 决定',
  forOther: '为 {name} 申请',
  toOther: '交给 {name}',
  select: '选一项看详情',
  selectText: '用 ↑ ↓ 切换，Enter 同意。',
}
export type InboxWords = typeof inbox
export default inbox
