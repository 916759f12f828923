/** Acts of a high risk: what they end, who decides, and that there is no way back. */
const routed = {
  titles: { remove_member: '移除「{name}」', delete_department: '删除「{name}」' },
  loading: '正在看会影响什么……',
  lasting: {
    remove_member: '在职域里不能撤销：钉钉会把这个账号从公司里删除。',
    delete_department: '不能撤销：钉钉删除部门后不会再恢复。',
  },
  ends: '同意后会怎样',
  departments: { remove_member: '离开部门', delete_department: '删除部门' },
  headOf: '不再担任主管',
  domains: { remove_member: '不再负责管理域', delete_department: '这些管理域里将没有部门' },
  grants: { remove_member: '名下授权立即结束', delete_department: '只在这个部门有效的授权会结束' },
  noGrants: '没有会结束的授权',
  more: '等 {n} 人',
  grantsHidden: '有授权的话会一起结束；具体内容您看不到',
  grant: '{role} · {where} · 至 {until}',
  grantOf: '{who} · {role} · 至 {until}',
  route: '由谁决定',
  reason: '原因',
  reasonHint: '写一句话，审批的人会看到',
  send: '提交审批',
  sent: '已提交，等 {names} 决定',
  ofRequester: '{who}：{why}',
  failed: '没能办成，因为',
}
export type RoutedWords = typeof routed
export default routed
