import type { Permission } from '#governance/permission.ts'

/** What a permission is about. */
type Resource = Permission extends infer P ? (P extends `${infer R}.${string}` ? R : never) : never
const resource: Record<Resource, string> = {
  member: '成员',
  department: '部门',
  group: '群',
  role: '角色',
  grant: '授权',
  report: '报表',
  attendance_rule: '考勤规则',
  flow: '流程',
  team: '虚拟部门',
  announcement: '公告',
  log: '操作日志',
  app: '应用',
  content_rule: '敏感词',
  subscription: '日志订阅',
  domain: '管理域',
  policy: '策略',
  conflict_rule: '互斥规则',
  security_setting: '安全设置',
}
/** Who may do what, people by permissions. */
const matrix = {
  resource,
  table: '谁能做什么：每行一位成员，每列一项权限。用方向键移动，按回车看原因。',
  who: '成员',
  all: '整个范围，{until} 到期',
  part: '{total} 个部门中的 {n} 个，{until} 到期',
  owned: '{until} 前复核',
  asleep: '登记二次验证后才有效',
  no: '没有',
  legend: { all: '整个范围', part: '部分部门', asleep: '登记二次验证后才有效', no: '没有' },
  below: '勾下面是到期的日子',
  more: '也显示没有人有的权限',
  fewer: '只显示有人有的权限',
  sheet: '{name}：{permission}',
  from: '来自',
  rest: '其余部门为什么没有',
}
export type MatrixWords = typeof matrix
export default matrix
