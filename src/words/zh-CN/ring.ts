/** Who approved one another's requests. */
const ring = {
  title: '互相批准',
  about: '近 {days} 天谁批准过彼此的申请',
  intro:
    '近 {days} 天里，下面每组人都批准过彼此的申请，直接地，或者绕了一圈。每一步都符合规则，不一定有问题；值得问一句：每次都是单独判断的吗？涉及极高风险权限的互相批准，系统会直接拒绝。',
  count: '共 {n} 次',
  yes: {
    ask: '{by}同意了{of}的申请：「{role}」{where}',
    hand_over: '{by}同意了涉及{of}的交接：「{role}」{where}',
    remove_member: '{by}同意了{of}移除成员的申请{where}',
    delete_department: '{by}同意了{of}删除部门的申请{where}',
    set_role: '{by}同意了{of}修改角色的申请',
    set_domain: '{by}同意了{of}变更管理域的申请',
    change_attendance: '{by}同意了{of}修改考勤规则的申请',
    empty_attendance: '{by}同意了{of}清空考勤规则人员的申请',
    delete_attendance: '{by}同意了{of}删除考勤规则的申请',
    set_conflict_rule: '{by}同意了{of}修改互斥规则的申请',
    allow_exception: '{by}同意了{of}的例外申请',
    set_app: '{by}同意了{of}修改应用清单的申请',
  },
  where: '（{places}）',
  insteadOf: '代{name}决定 · {at}',
  earlier: '另有 {n} 次更早的，可在操作日志里查看。',
  none: '没有人互相批准',
  noneText: '近 {days} 天里，没有谁批准过批准自己的人，绕一圈的也没有。这样最好：每个决定都由旁人做出，批准的人不欠对方人情。',
  denied: '需要能查看整个公司的操作日志：「查看操作日志」权限，范围是全公司。',
}
export type RingWords = typeof ring
export default ring
