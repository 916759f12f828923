/** The inbox on a desktop: looking for something, choosing several. */
const desk = {
  search: '查找姓名、角色、部门或原因',
  find: '查找',
  filter: '筛选',
  filtering: '筛选 · {n}',
  kind: {
    label: '种类',
    all: '所有种类',
    of: {
      ask_for_role: '申请角色',
      hand_over: '移交授权',
      remove_member: '移除成员',
      delete_department: '删除部门',
      set_role: '修改角色',
      set_domain: '管理域变更',
      change_attendance: '修改考勤规则',
      empty_attendance: '清空考勤规则',
      delete_attendance: '删除考勤规则',
      recover_factor: '恢复二次验证',
    },
  },
  risk: { label: '风险', all: '所有风险' },
  whose: { label: '由谁决定', all: '我的和代理的', own: '我自己的', cover: '代 {name}' },
  order: { label: '顺序', longest: '等得最久的在前', newest: '最新的在前' },
  found: '找到 {n} 项',
  none: '没有找到',
  noneText: '换个说法，或者放宽筛选。',
  clear: '清除条件',
  choose: '选择：{what}',
  chosen: '已选 {n} 项',
  unchoose: '取消选择',
  apart: {
    other: '和已选的不相似：角色、风险或步骤不同，请单独打开。',
    few: '相似的不到三项，请打开决定。',
    critical: '极高风险，请单独打开决定。',
    kind: '这一类要看清楚再决定，请单独打开。',
    instead: '这一项您是代 {name} 决定，请单独打开。',
    unread: '暂时无法判断是否相似，请稍后再试。',
    odd: '与其他的不同，请单独打开：',
  },
}
export type DeskWords = typeof desk
export default desk
